import type { Actor, Role } from './actor.js';

/** May this actor (null: a visitor) do it? */
export type Policy = (asking: Actor | null) => boolean;

const anyone: Policy = () => true;
const signedIn: Policy = (asking) => asking !== null;
const those =
  (...allowed: Role[]): Policy =>
  (asking) =>
    asking?.roles.some((role) => allowed.includes(role)) ?? false;

/**
 * Who may do what, as sentences. Every route carries one of them (`@May('browse the catalogue')`); a route without one is
 * open to nobody. These are the outer doors: what a person may do with one submission is the submission's own decision.
 */
export const policies = {
  'read about the platform': anyone,
  'browse the catalogue': anyone,
  'read the directory': anyone,
  'read the template': anyone,
  'sign in': anyone,
  'sign out': anyone,
  'know who I am': signedIn,
  'join by invitation': anyone,
  'confirm an address': anyone,
  'change how I sign in': signedIn,
  'choose my language': signedIn,
  'confirm who I am': signedIn,
  'see my sessions': signedIn,
  'invite people': those('focal-point', 'secretariat', 'administrator'),
  'administer accounts': those('administrator'),
  'set identity providers': those('administrator'),
  'read the security log': those('administrator'),
  'start a draft': those('contributor', 'focal-point'),
  'work on submissions': signedIn,
  'read my submissions': signedIn,
  'see the review queue': signedIn,
  'read my inbox': signedIn,
  'read the mailbox': those('administrator'),
} satisfies Record<string, Policy>;

export type Sentence = keyof typeof policies;

export const isSentence = (words: unknown): words is Sentence =>
  typeof words === 'string' && Object.hasOwn(policies, words);

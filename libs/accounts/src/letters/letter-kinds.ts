/**
 * The mails that accounts write, besides the one that says that there is something. The first three carry a link with
 * a single-use token and are in no inbox; the others say what happened to an account, to whoever owns it. Those about an
 * address carry a token too, with which it is kept or taken back.
 */
export const letterKinds = [
  'invitation',
  'reset',
  'confirm-address',
  'address-change-asked',
  'address-changed',
  'sign-in-changed',
  'codes-stopped',
  'new-browser',
] as const;
export type LetterKind = (typeof letterKinds)[number];

export const isLetterKind = (kind: string): kind is LetterKind => letterKinds.some((one) => one === kind);

import { describe, expect, it } from '@jest/globals';
import { type Role, roles } from './actor.js';
import { isSentence, policies, type Sentence } from './policies.js';

/** One column for each: visitor, contributor, focal point, reviewer, secretariat, chair, administrator. */
const table: Record<Sentence, string> = {
  'read about the platform': 'yes yes yes yes yes yes yes',
  'browse the catalogue': 'yes yes yes yes yes yes yes',
  'read the directory': 'yes yes yes yes yes yes yes',
  'read the template': 'yes yes yes yes yes yes yes',
  'sign in': 'yes yes yes yes yes yes yes',
  'sign out': 'yes yes yes yes yes yes yes',
  'know who I am': 'no yes yes yes yes yes yes',
  'join by invitation': 'yes yes yes yes yes yes yes',
  'confirm an address': 'yes yes yes yes yes yes yes',
  'change how I sign in': 'no yes yes yes yes yes yes',
  'choose my language': 'no yes yes yes yes yes yes',
  'confirm who I am': 'no yes yes yes yes yes yes',
  'see my sessions': 'no yes yes yes yes yes yes',
  'invite people': 'no no yes no yes no yes',
  'administer accounts': 'no no no no no no yes',
  'set identity providers': 'no no no no no no yes',
  'read the security log': 'no no no no no no yes',
  'start a draft': 'no yes yes no no no no',
  'work on submissions': 'no yes yes yes yes yes yes',
  'read my submissions': 'no yes yes yes yes yes yes',
  'see the review queue': 'no yes yes yes yes yes yes',
  'read my inbox': 'no yes yes yes yes yes yes',
  'read the mailbox': 'no no no no no no yes',
};

const someone = (...held: Role[]) => ({ id: '', roles: held, organisation: 'iom' });
const columns = [null, ...roles.map((role) => someone(role))];

describe('the policies', () => {
  it.each(Object.entries(table))('%s: %s', (sentence, expected) => {
    const policy = policies[sentence as Sentence];
    expect(columns.map((asking) => (policy(asking) ? 'yes' : 'no')).join(' ')).toBe(expected);
  });

  it('are all in the table above', () => expect(Object.keys(table)).toEqual(Object.keys(policies)));

  it('add up for someone with several roles', () => {
    expect(policies['start a draft'](someone('reviewer', 'focal-point'))).toBe(true);
    expect(policies['read the mailbox'](someone('secretariat', 'chair', 'focal-point'))).toBe(false);
  });

  it('give nothing to a person without a role that asks for one', () =>
    expect(policies['start a draft'](someone())).toBe(false));

  it('know no sentence that is not written there', () => {
    for (const words of ['browse', 'constructor', '__proto__', '', undefined]) expect(isSentence(words)).toBe(false);
  });
});

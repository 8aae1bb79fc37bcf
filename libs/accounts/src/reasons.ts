import { BadInput, type Reason } from '#libs/event-store';
import { languages } from '#libs/web';
import { roles } from './actor.js';

/** What can be wrong with what is filled in. A page says each in the language of its reader: `refusal.<code>`. */
export const notAnAddress: Reason = { message: 'must be an e-mail address, like name@example.org', code: 'e-mail' };
export const notAName: Reason = { message: 'must have 1 to 120 characters, in one line', code: 'name' };
export const noRole: Reason = { message: `must be among ${roles.join(', ')}`, code: 'no-role' };
export const noOrganisation: Reason = { message: 'must be the id of an organisation, like unodc', code: 'not-listed' };
export const noLanguage: Reason = { message: `must be one of ${languages.join(', ')}`, code: 'not-listed' };
export const wrongCode: Reason = { message: 'is not right, or was used before', code: 'wrong-code' };

/** Throws `BadInput` that names every field with which something is wrong. */
export function refuseWrong(reasons: Readonly<Record<string, Reason | null>>): void {
  const errors = Object.entries(reasons).flatMap(([field, reason]) => (reason ? [{ field, ...reason }] : []));
  if (errors.length > 0) throw new BadInput(errors);
}

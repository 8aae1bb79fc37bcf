import type { Actor, Role } from '../actor.js';

/**
 * What each role may make others. A secretariat that could invite into itself would be two pairs of eyes by itself, so
 * those who decide and those who administer are invited by administrators only.
 */
const gives: { [By in Role]?: readonly Role[] } = {
  'focal-point': ['contributor', 'reviewer'],
  secretariat: ['contributor', 'focal-point', 'reviewer'],
  administrator: ['contributor', 'focal-point', 'reviewer', 'secretariat', 'chair', 'administrator'],
};

/** The roles that somebody may give by an invitation, in the order in which they are shown. */
export function rolesToGive(by: Actor): Role[] {
  const given = by.roles.flatMap((role) => gives[role] ?? []);
  return (gives.administrator ?? []).filter((role) => given.includes(role));
}

/** Whether somebody invites for every organisation, and not for their own alone. */
export const invitesForAll = ({ roles }: Actor): boolean =>
  roles.includes('secretariat') || roles.includes('administrator');

/** Whether an invitation is one that this person could have made: then it is theirs to send again and to revoke. */
export const mayInvite = (by: Actor, invited: { organisation: string; roles: Role[] }): boolean =>
  (invitesForAll(by) || invited.organisation === by.organisation) &&
  invited.roles.every((role) => rolesToGive(by).includes(role));

import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '../actor.js';
import { mayInvite, rolesToGive } from './who-invites.js';

const actor = (...roles: Role[]): Actor => ({ id: 'a', roles, organisation: 'iom' });

describe('who invites whom', () => {
  it('lets focal points invite authors and reviewers of their own organisation', () => {
    expect(rolesToGive(actor('focal-point'))).toEqual(['contributor', 'reviewer']);
    expect(mayInvite(actor('focal-point'), { organisation: 'iom', roles: ['contributor'] })).toBe(true);
    expect(mayInvite(actor('focal-point'), { organisation: 'ilo', roles: ['contributor'] })).toBe(false);
    expect(mayInvite(actor('focal-point'), { organisation: 'iom', roles: ['contributor', 'focal-point'] })).toBe(false);
  });

  it('lets the secretariat invite for every organisation, but nobody who decides', () => {
    expect(mayInvite(actor('secretariat'), { organisation: 'ilo', roles: ['focal-point'] })).toBe(true);
    for (const role of ['secretariat', 'chair', 'administrator'] as const)
      expect(mayInvite(actor('secretariat'), { organisation: 'unodc', roles: [role] })).toBe(false);
  });

  it('lets administrators invite anyone', () => {
    expect(mayInvite(actor('administrator'), { organisation: 'ilo', roles: ['administrator', 'chair'] })).toBe(true);
  });

  it('adds up what several roles give', () => {
    expect(rolesToGive(actor('focal-point', 'secretariat'))).toEqual(['contributor', 'focal-point', 'reviewer']);
  });

  it.each(['contributor', 'reviewer', 'chair'] as const)('lets a %s invite nobody', (role) => {
    expect(rolesToGive(actor(role))).toEqual([]);
    expect(mayInvite(actor(role), { organisation: 'iom', roles: ['contributor'] })).toBe(false);
  });
});

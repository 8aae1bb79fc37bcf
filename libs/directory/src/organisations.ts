import { icat, type Member } from './icat.js';

export interface Organisation extends Member {
  /** What accounts and submissions know it by: `unodc`, `un-women`. */
  id: string;
}

const idOf = (acronym: string) => acronym.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

export const organisations: readonly Organisation[] = icat.members.map((member) => ({
  id: idOf(member.acronym),
  ...member,
}));

const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));

export const organisation = (id: string): Organisation | undefined => byId.get(id);

import { randomBytes } from 'node:crypto';
import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type Account, FindAccount, OpenAccount, type Role } from '#libs/accounts';

interface Part {
  email: string;
  name: string;
  roles: Role[];
  organisation: string;
}

const part = (who: string, name: string, role: Role, organisation: string): Part => ({
  email: `${who}@sample.invalid`,
  name: `Sample ${name}`,
  roles: [role],
  organisation,
});

/** Who acts for the sample records: nobody real, each marked as a sample. */
const parts = {
  contributor: part('contributor', 'Contributor', 'contributor', 'iom'),
  focalPoint: part('focal-point', 'Focal Point', 'focal-point', 'iom'),
  reviewer1: part('reviewer-1', 'Reviewer One', 'reviewer', 'ilo'),
  reviewer2: part('reviewer-2', 'Reviewer Two', 'reviewer', 'unicef'),
  secretariat1: part('secretariat-1', 'Secretariat One', 'secretariat', 'unodc'),
  secretariat2: part('secretariat-2', 'Secretariat Two', 'secretariat', 'unodc'),
  chair: part('chair', 'Chair', 'chair', 'oas'),
  administrator: part('administrator', 'Administrator', 'administrator', 'unodc'),
};

export interface SignIn {
  role: Role;
  email: string;
  /** Known now and never again: only its hash is kept. */
  password: string;
}

/** Opens the accounts of the cast that are not there yet. Answers all of them, and how to sign in to the new ones. */
export async function openCast(commands: CommandBus, queries: QueryBus) {
  const signIns: SignIn[] = [];
  const play = async (part: Part): Promise<Account> => {
    const known = await queries.execute(new FindAccount({ email: part.email }));
    if (known) return known;
    const [password, language] = [newPassword(), 'en' as const];
    const id = await commands.execute(new OpenAccount({ ...part, language, password, sample: true }));
    signIns.push({ role: part.roles[0] ?? 'contributor', email: part.email, password });
    return { ...part, language, id };
  };
  const cast = {
    contributor: await play(parts.contributor),
    focalPoint: await play(parts.focalPoint),
    reviewers: [await play(parts.reviewer1), await play(parts.reviewer2)] satisfies [Account, Account],
    decider: await play(parts.secretariat1),
    publisher: await play(parts.secretariat2),
  };
  for (const rest of [parts.chair, parts.administrator]) await play(rest);
  return { cast, signIns };
}

/** 120 random bits. */
export const newPassword = (): string => randomBytes(15).toString('base64url');

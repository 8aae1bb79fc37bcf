import type { LetterAddress, LetterKind, Role } from '#libs/accounts';
import type { Language } from '#libs/web';

/** Where and in which language a person is written to. */
export interface Correspondent {
  email: string;
  language: Language;
}

/** All that notifications ask about people; the accounts context answers it. */
export abstract class People {
  /** Ids of the accounts in use that hold a role, in one organisation or in all. */
  abstract holding(role: Role, organisation?: string): Promise<string[]>;
  /** How to write to an account; null for one that is closed or unknown. */
  abstract correspondent(account: string): Promise<Correspondent | null>;
  /** To whom a letter about an account goes, and the way in it, made now; null where it has become needless. */
  abstract addressOf(kind: LetterKind, account: string, since: string): Promise<LetterAddress | null>;
}

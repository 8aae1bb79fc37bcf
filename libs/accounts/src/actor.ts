import type { Language } from '#libs/web';

export const roles = ['contributor', 'focal-point', 'reviewer', 'secretariat', 'chair', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Who asks: the account's id, what it is, and for whom it works. */
export interface Actor {
  id: string;
  roles: Role[];
  /** Id of the organisation, as the directory has it (`unodc`). */
  organisation: string;
}

/** An actor as a person. Never holds what the person signs in with. */
export interface Account extends Actor {
  name: string;
  email: string;
  /** In which the person is written to. */
  language: Language;
}

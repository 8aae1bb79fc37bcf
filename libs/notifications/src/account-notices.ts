import type { LetterKind, SecurityEvent } from '#libs/accounts';
import type { Recorded } from '#libs/event-store';

/** One letter about one account, to whoever owns it: their own doing too, because it may not have been them. */
export interface AccountNotice {
  account: string;
  kind: LetterKind;
  /** Whether it is also a line in the inbox: what happened is, what is only good as a link in a mail is not. */
  listed: boolean;
}

const told: { [Type in SecurityEvent['type']]?: LetterKind | LetterKind[] } = {
  Invited: 'invitation',
  PasswordResetAsked: 'reset',
  EmailChangeAsked: ['confirm-address', 'address-change-asked'],
  EmailChanged: 'address-changed',
  EmailChangeUndone: 'sign-in-changed',
  CodesStopped: 'codes-stopped',
  PasswordChanged: 'sign-in-changed',
  PasswordReset: 'sign-in-changed',
  PasskeyAdded: 'sign-in-changed',
  PasskeyRemoved: 'sign-in-changed',
  OneTimeCodeSetUp: 'sign-in-changed',
  OneTimeCodeRemoved: 'sign-in-changed',
  RecoveryCodesMade: 'sign-in-changed',
  RecoveryCodeUsed: 'sign-in-changed',
  FactorsTakenAway: 'sign-in-changed',
  IdentityLinked: 'sign-in-changed',
  IdentityUnlinked: 'sign-in-changed',
};

const happened: readonly LetterKind[] = ['address-change-asked', 'address-changed', 'sign-in-changed', 'codes-stopped'];

/** What the owner of an account is told of one event of the security log; nothing where it was refused. */
export function accountNotices({ type, data }: Recorded<SecurityEvent>): AccountNotice[] {
  const kinds = type === 'SignedIn' && data.about?.['browser'] === 'new' ? 'new-browser' : told[type];
  const { account, result } = data;
  if (!kinds || !account || result !== 'done') return [];
  return [kinds].flat().map((kind) => ({ account, kind, listed: happened.includes(kind) }));
}

import type { DomainEvent, Recorded } from '#libs/event-store';

/** What is noted; whoever looks for one kind finds them in this order. */
export const securityEventTypes = [
  'SignedIn',
  'SignInBegun',
  'SignInRefused',
  'SignedOut',
  'ProofGiven',
  'SessionRevoked',
  'SessionsRevoked',
  'PasskeyAdded',
  'PasskeyRemoved',
  'OneTimeCodeSetUp',
  'OneTimeCodeRemoved',
  'RecoveryCodesMade',
  'RecoveryCodeUsed',
  'CodesStopped',
  'PasswordChanged',
  'PasswordResetAsked',
  'PasswordReset',
  'EmailChangeAsked',
  'EmailChanged',
  'EmailChangeUndone',
  'Invited',
  'InvitationRevoked',
  'Joined',
  'AccountOpened',
  'RolesChanged',
  'AccountDisabled',
  'AccountEnabled',
  'AccountErased',
  'FactorsTakenAway',
  'ProviderSet',
  'ProviderRemoved',
  'IdentityLinked',
  'IdentityUnlinked',
  'SecurityLogExported',
  'AccessRefused',
] as const;
export type SecurityEventType = (typeof securityEventTypes)[number];

/** One line of the security log: who, what, with what result. Ids only; never an address of mail, content or a secret. */
export interface SecurityEvent extends DomainEvent {
  type: SecurityEventType;
  data: {
    /** Whose account it is about. */
    account?: string;
    /** Account id of who did it, or `console`. */
    by?: string;
    result: 'done' | 'refused';
    about?: Record<string, string>;
    /** Network that it came from: an address cut to /24 (/48). */
    from?: string;
  };
}

export const isOfSecurityLog = (event: Recorded): event is Recorded<SecurityEvent> =>
  event.stream.startsWith('security-');

import { Equals } from 'class-validator';

export class AcceptInvitationBody {
  /** The reviewer has no interest in this and no part in it. */
  @Equals(true, { message: 'This statement must be signed' }) noInterest: true;
}

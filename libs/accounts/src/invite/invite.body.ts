import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { type Language, languageOf } from '#libs/web';
import type { Account, Role } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import type { NewInvitation } from './invite.js';

/** One ticked box is sent as a word, several as a list. */
const asList = () =>
  Transform(({ value }: { value: unknown }) => (value === undefined || Array.isArray(value) ? value : [value]));

/** What may be missing or wrong is told by the command, which names every field at once. */
export class InviteBody {
  @IsOptional() @IsString() @MaxLength(1024) email: string = '';
  /** Id of the organisation; one's own where it is left out. */
  @IsOptional() @IsString() @MaxLength(40) organisation?: string;
  @IsOptional() @asList() @IsArray() @ArrayMaxSize(6) @IsString({ each: true }) roles: Role[] = [];
  /** Of the mail; the one that is read in where it is left out. */
  @IsOptional() @IsString() @MaxLength(8) language?: Language;
}

/** With what is meant where it is left out. */
export function invitationOf({ email, roles, ...asked }: InviteBody, by: Account, request: Asking): NewInvitation {
  const { organisation = by.organisation, language = languageOf(request) } = asked;
  return { email, roles, organisation, language };
}

export class InvitationId {
  @IsUUID() id: string;
}

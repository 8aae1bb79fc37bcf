import { Transform, Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { type Role, roles } from '../actor.js';
import { accountStates, type Looking } from './list-accounts.js';

/** A filter that is chosen once comes as a word, several times as a list. */
const Several = () => Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value : [value]));

/** What the address of a list of accounts may ask. */
export class AccountsAsked implements Looking {
  /** Part of a name or an address. */
  @IsOptional() @IsString() @MaxLength(200) q: string = '';
  @IsOptional() @Several() @IsArray() @IsIn(accountStates, { each: true }) state: string[] = [];
  @IsOptional() @Several() @IsArray() @IsIn(roles, { each: true }) role: string[] = [];
  @IsOptional() @Several() @IsArray() @IsString({ each: true }) organisation: string[] = [];
  /** How many at the most. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit: number = 50;
  /** `next` of the part before. */
  @IsOptional() @IsUUID() cursor?: string;
}

export class AccountId {
  @IsUUID() id: string;
}

export class RolesBody {
  @IsOptional() @Several() @IsArray() @IsIn(roles, { each: true }) roles: Role[] = [];
}

/** Nothing is erased by one press of a button: the form says that its reader knows what it does. */
export class EraseForm {
  @IsOptional() @IsIn(['yes']) sure?: 'yes';
}

export class SessionId extends AccountId {
  @IsUUID() session: string;
}

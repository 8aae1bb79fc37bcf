import { IsOptional, IsString, MaxLength } from 'class-validator';
import { IsEmailAddress } from '../email-address.js';

export class SignInBody {
  @IsEmailAddress() email: string;
  @IsString() @MaxLength(1024) password: string;
  /** Six digits of the authenticator app, or a code for recovery, where the account has them. */
  @IsOptional() @IsString() @MaxLength(64) code?: string;
}

/** What the page's form posts; what is missing or wrong is told on the page. */
export class SignInForm {
  @IsOptional() @IsString() @MaxLength(1024) email?: string;
  @IsOptional() @IsString() @MaxLength(1024) password?: string;
  /** The page to go back to. */
  @IsOptional() @IsString() @MaxLength(4096) next?: string;
}

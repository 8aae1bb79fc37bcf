import { IsOptional, IsString, MaxLength } from 'class-validator';
import { IsEmailAddress } from '../email-address.js';

export class ForgottenBody {
  @IsEmailAddress() email: string;
}

/** What the page's form posts; what is missing or wrong is told on the page. */
export class ForgottenForm {
  @IsOptional() @IsString() @MaxLength(1024) email: string = '';
}

export class ResetPasswordBody {
  /** Of the link in the mail. */
  @IsString() @MaxLength(100) token: string;
  @IsOptional() @IsString() @MaxLength(1024) password: string = '';
}

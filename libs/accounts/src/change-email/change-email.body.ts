import { IsOptional, IsString, MaxLength } from 'class-validator';

/** What is missing or wrong is told on the page. */
export class ChangeEmailForm {
  @IsOptional() @IsString() @MaxLength(1024) email: string = '';
}

export class ConfirmEmailBody {
  /** Of the link in the mail. */
  @IsString() @MaxLength(100) token: string;
}

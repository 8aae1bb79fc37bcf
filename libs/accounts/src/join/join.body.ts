import { IsOptional, IsString, MaxLength } from 'class-validator';

/** What an invited person fills in; what is missing is told on the page. */
export class JoinBody {
  /** Of the link in the mail. */
  @IsString() @MaxLength(100) token: string;
  @IsOptional() @IsString() @MaxLength(1024) name: string = '';
  @IsOptional() @IsString() @MaxLength(1024) password: string = '';
  /** What the browser answered, as JSON, where a passkey is made instead. */
  @IsOptional() @IsString() @MaxLength(16_384) passkey: string = '';
}

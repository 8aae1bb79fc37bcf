import { IsOptional, IsString, MaxLength } from 'class-validator';

export class ChangePasswordBody {
  /** The password of now; left out where there is none. */
  @IsOptional() @IsString() @MaxLength(1024) current?: string;
  /** The new one: at least 15 characters, and not easily guessed. */
  @IsString() @MaxLength(1024) password!: string;
}

/** What was left empty is asked for again, not refused. */
export class ChangePasswordForm {
  @IsOptional() @IsString() @MaxLength(1024) current?: string;
  @IsOptional() @IsString() @MaxLength(1024) password?: string;
}

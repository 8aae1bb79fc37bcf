import { IsString, MaxLength } from 'class-validator';

export class InviteCoAuthorBody {
  /** Of an account of the platform, in any organisation. */
  @IsString() @MaxLength(320) email: string;
}

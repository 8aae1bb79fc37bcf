import { IsString } from 'class-validator';

export class ResolveFlagBody {
  /** Id of an open flag. */
  @IsString() flag: string;
  /** Why the text may stay, or what was done about it. */
  @IsString() reason: string;
}

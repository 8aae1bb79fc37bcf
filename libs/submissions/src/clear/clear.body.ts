import { IsOptional, IsString } from 'class-validator';

export class ClearBody {
  /** For the author and the secretariat. */
  @IsOptional() @IsString() note?: string;
}

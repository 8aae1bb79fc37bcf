import { IsOptional, IsString } from 'class-validator';

export class ScreenInBody {
  /** For the secretariat. */
  @IsOptional() @IsString() note?: string;
}

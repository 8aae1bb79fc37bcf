import { IsString } from 'class-validator';

export class ScreenOutBody {
  /** Why it is not reviewed, for the author. */
  @IsString() reason: string;
}

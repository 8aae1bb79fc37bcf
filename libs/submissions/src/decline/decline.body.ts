import { IsString } from 'class-validator';

export class DeclineBody {
  /** Why, for the author. */
  @IsString() reason: string;
}

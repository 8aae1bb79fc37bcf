import { IsString } from 'class-validator';

export class RecuseBody {
  /** Why, for the secretariat. */
  @IsString() reason: string;
}

import { IsString } from 'class-validator';

export class ReinstateBody {
  /** What was found. */
  @IsString() reason: string;
}

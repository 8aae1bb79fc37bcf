import { IsString } from 'class-validator';

export class SuspendBody {
  /** What is to be looked into; it is not published. */
  @IsString() reason: string;
}

import { IsString } from 'class-validator';

export class ApproveBody {
  /** What speaks for it, for the author. */
  @IsString() reason: string;
}

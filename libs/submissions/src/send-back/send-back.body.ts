import { IsString } from 'class-validator';

export class SendBackBody {
  /** What the author should change. */
  @IsString() reason: string;
}

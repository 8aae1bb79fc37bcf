import { IsString } from 'class-validator';

export class RequestRevisionBody {
  /** What the author should change. */
  @IsString() reason: string;
}

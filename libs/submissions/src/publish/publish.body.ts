import { IsString } from 'class-validator';

export class PublishBody {
  /** The mark of the preview that was looked at: only what was seen is published. */
  @IsString() seen: string;
}

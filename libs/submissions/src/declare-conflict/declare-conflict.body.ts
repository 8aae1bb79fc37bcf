import { IsString } from 'class-validator';

export class DeclareConflictBody {
  /** What the interest is; only the secretariat reads it. */
  @IsString() nature: string;
}

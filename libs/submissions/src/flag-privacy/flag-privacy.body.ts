import { IsIn, IsString } from 'class-validator';
import type { Severity } from '../events.js';

export class FlagPrivacyBody {
  /** As the template names it, or `files`. */
  @IsString() section: string;
  /** While a high flag is open, nobody can publish. */
  @IsIn(['high', 'low']) severity: Severity;
  /** What may tell who a person is; without repeating it. */
  @IsString() note: string;
}

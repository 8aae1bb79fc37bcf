import { IsIn, IsString } from 'class-validator';
import type { RetractionReason } from '../events.js';

export class RetractBody {
  @IsIn(['harm', 'consent-withdrawn', 'inaccurate', 'duplicate', 'rights', 'other']) category: RetractionReason;
  /** Stays at the entry's address for everyone to read. */
  @IsString() publicReason: string;
}

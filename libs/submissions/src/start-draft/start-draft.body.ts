import { IsIn, IsOptional } from 'class-validator';
import type { Form, Kind } from '../events.js';

export class StartDraftBody {
  @IsIn(['practice', 'experience', 'resource']) kind: Kind;
  /** `full` where not said. */
  @IsOptional() @IsIn(['full', 'snapshot']) form?: Form;
}

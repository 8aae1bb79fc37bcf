import { IsIn, IsOptional } from 'class-validator';
import type { Form } from '../events.js';

export class StartRevisionBody {
  /** As it was where not said; a snapshot is completed by `full`. */
  @IsOptional() @IsIn(['full', 'snapshot']) form?: Form;
}

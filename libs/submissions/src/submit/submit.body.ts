import { Equals } from 'class-validator';

const signed = { message: 'This statement must be signed' };

export class SubmitBody {
  /** Those whose work it is agree that it is published. */
  @Equals(true, signed) consent: true;
  /** It does no harm, and no victim can be recognised in it. */
  @Equals(true, signed) doNoHarm: true;
}

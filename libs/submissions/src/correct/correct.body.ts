import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsObject, IsString } from 'class-validator';
import type { CorrectionKind, Patch } from '../events.js';

export class CorrectBody {
  @IsIn(['erratum', 'addendum', 'update']) kind: CorrectionKind;
  /** What readers are told of it. */
  @IsString() note: string;
  /** As the template names it. */
  @IsString() section: string;
  /** By field of the section; null takes an answer away. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  fields: Patch;
}

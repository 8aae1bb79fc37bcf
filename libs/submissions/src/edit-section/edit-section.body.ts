import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsObject, IsString, Min } from 'class-validator';
import type { Patch } from '../events.js';

export class EditSectionBody {
  /** As the template names it. */
  @IsString() section: string;
  /** The revision of the section that the patch was made on; 0 for a section that was never edited. */
  @IsInt() @Min(0) base: number;
  /** By field of the section; null takes an answer away, what is not named stays. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  fields: Patch;
}

import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsObject, IsOptional, IsString } from 'class-validator';
import type { Assessment, Recommendation } from '../events.js';

const score = {
  type: 'object' as const,
  properties: { score: { type: 'integer', minimum: 0, maximum: 4 }, comment: { type: 'string' } },
  required: ['score'],
};

export class AssessBody {
  /** By criterion of the rubric, every one of them. */
  @ApiProperty({ type: 'object', additionalProperties: score })
  @IsObject()
  scores: Assessment['scores'];
  /** By section of the template, for the author. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  @IsObject()
  comments: Record<string, string>;
  @IsIn(['publish', 'minor-revision', 'major-revision', 'decline']) recommendation: Recommendation;
  /** Shown to readers beside the entry. */
  @IsOptional() @IsString() publicNote?: string;
  /** For the secretariat only. */
  @IsOptional() @IsString() confidential?: string;
  /** True for an assessment made up for the demonstration. */
  @IsOptional() @IsBoolean() sample?: boolean;
}

import { applyDecorators } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { securityEventTypes } from './security-event.js';

/** Forms send what was left empty. */
const Given = () =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value)),
    IsOptional(),
  );

/** A day, first to last moment in UTC: `2026-11-23`. */
const Day = () => applyDecorators(Given(), Length(10, 10), IsISO8601({ strict: true }));

/** What is looked for in the security log; what is left out may be anything. */
export class LookedFor {
  /** Part of a name or an address, of whose account it is or of who did it. */
  @Given() @IsString() @MaxLength(200) q?: string;
  /** Id of the account that it is about, or that did it. */
  @Given() @IsUUID() account?: string;
  @Given() @IsIn(securityEventTypes) what?: string;
  @Given() @IsIn(['done', 'refused']) result?: string;
  /** A network as the log has it, or an address in it. */
  @Given() @IsString() @MaxLength(50) network?: string;
  @Day() from?: string;
  @Day() until?: string;
}

export class LogAsked extends LookedFor {
  /** How many at the most. */
  @Given() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit: number = 50;
  /** `next` of the part before. */
  @Given() @Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z_[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/) cursor?: string;
}

/** The names of all that can be looked for. */
export const filters = ['q', 'account', 'what', 'result', 'network', 'from', 'until'] as const;

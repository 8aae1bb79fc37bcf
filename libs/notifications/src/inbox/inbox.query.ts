import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

/** Which part of a long list. */
export class Part {
  /** How many at the most. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit: number = 20;
  /** `next` of the part before. */
  @IsOptional() @IsUUID() cursor?: string;
}

export class NoticeId {
  @IsUUID() id: string;
}

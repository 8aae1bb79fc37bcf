import { IsOptional, IsString, IsUUID } from 'class-validator';

export class ReassignBody {
  /** Account of the reviewer who is released. */
  @IsString() from: string;
  /** Account of the reviewer who is invited instead. */
  @IsUUID() to: string;
  @IsString() reason: string;
  /** A day, as `2026-11-30`. */
  @IsOptional() @IsString() due?: string;
}

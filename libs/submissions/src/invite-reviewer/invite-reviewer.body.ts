import { IsOptional, IsString, IsUUID } from 'class-validator';

export class InviteReviewerBody {
  /** Account of a reviewer. */
  @IsUUID() reviewer: string;
  /** A day, as `2026-11-30`. */
  @IsOptional() @IsString() due?: string;
}

import { IsOptional, IsString } from 'class-validator';

export class WithdrawBody {
  /** Why, for those who have read it. */
  @IsOptional() @IsString() reason?: string;
}

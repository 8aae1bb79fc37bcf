import { IsOptional, IsString, MaxLength } from 'class-validator';

/** A form with a passkey that is shown. */
export class PasskeyShownForm {
  /** What the browser answered, as JSON. */
  @IsOptional() @IsString() @MaxLength(16_384) passkey?: string;
  /** The page to go to. */
  @IsOptional() @IsString() @MaxLength(4096) next?: string;
}

/** A form with one that was made. */
export class PasskeyMadeForm {
  @IsOptional() @IsString() @MaxLength(16_384) passkey?: string;
  @IsOptional() @IsString() @MaxLength(1024) name?: string;
}

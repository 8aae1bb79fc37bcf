import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { Language } from '#libs/web';

/** What is missing or wrong is told by the command. */
export class ChooseLanguageBody {
  /** `ar`, `en`, `es`, `fr`, `ru` or `zh`. */
  @IsOptional() @IsString() @MaxLength(8) language: Language;
}

import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { ProviderSettings } from './set-provider.js';

/** How the provider of an organisation is reached, and how it knows us. */
export class ProviderBody implements ProviderSettings {
  /** `https://login.example.org/tenant`, as its discovery document has it. */
  @IsString() @MaxLength(500) issuer: string;
  @IsString() @MaxLength(500) clientId: string;
  /** Left out, the one that is there stays, unless the issuer changes. */
  @IsOptional() @IsString() @MaxLength(1000) clientSecret?: string;
}

/** What the page's form posts; what is missing is told on the page. */
export class ProviderForm implements ProviderSettings {
  @IsOptional() @IsString() @MaxLength(100) organisation: string = '';
  @IsOptional() @IsString() @MaxLength(500) issuer: string = '';
  @IsOptional() @IsString() @MaxLength(500) clientId: string = '';
  @IsOptional() @IsString() @MaxLength(1000) clientSecret: string = '';
}

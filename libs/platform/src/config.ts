import { resolve } from 'node:path';
import { plainToInstance, Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Max, Min, validateSync } from 'class-validator';

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const address = (protocol: string, ...protocols: string[]) => ({
  message: `must be an address that begins with ${[protocol, ...protocols].map((name) => `${name}://`).join(' or ')}`,
});
const url = (...protocols: [string, ...string[]]) =>
  IsUrl({ protocols, require_protocol: true, require_tld: false, require_host: false }, address(...protocols));

/** The settings of an installation. Each has the name of its environment variable in camel case. */
export class Config {
  @IsString()
  host = '127.0.0.1';

  /** 0 for any that is free. */
  @Transform(({ value }) => Number(value))
  @IsInt({ message: 'must be a whole number from 0 to 65535' })
  @Min(0, { message: 'must be a whole number from 0 to 65535' })
  @Max(65535, { message: 'must be a whole number from 0 to 65535' })
  port = 3000;

  /** Where the embedded PostgreSQL keeps its data; absolute. */
  @Transform(({ value }) => resolve(String(value)))
  dataDir = resolve('.data');

  /** A PostgreSQL to use instead of the embedded one, as its owner. */
  @IsOptional()
  @url('postgres', 'postgresql')
  databaseUrl?: string;

  @IsOptional()
  @url('redis', 'rediss')
  redisUrl?: string;

  @IsOptional()
  @url('smtp', 'smtps')
  smtpUrl?: string;

  /** Where people reach the platform, if not at HOST and PORT: for links in mails, and for requests that claim to come from it. */
  @IsOptional()
  @url('http', 'https')
  publicUrl?: string;

  @IsIn(levels, { message: `must be one of ${levels.join(', ')}` })
  logLevel = 'warn';
}

/** A setting that cannot be used; the message is one sentence that names its variable. */
export class WrongSetting extends Error {}

const settings = ['host', 'port', 'dataDir', 'databaseUrl', 'redisUrl', 'smtpUrl', 'publicUrl', 'logLevel'] as const;

/** Reads the settings from the environment; what is not set, or set to nothing, keeps its default. Throws `WrongSetting`. */
export function configFrom(env: NodeJS.ProcessEnv): Config {
  const set = settings.map((name) => [name, env[variable(name)]]).filter(([, value]) => value);
  const config = plainToInstance(Config, Object.fromEntries(set), { exposeDefaultValues: true });
  const [wrong] = validateSync(config);
  if (wrong) throw new WrongSetting(`${variable(wrong.property)} ${Object.values(wrong.constraints ?? {})[0]}.`);
  return config;
}

const variable = (name: string) => name.replace(/[A-Z]/g, '_$&').toUpperCase();

import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { plainToInstance, Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, ValidateBy, validateSync } from 'class-validator';

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const port = { message: 'must be a whole number from 0 to 65535' };
const address = (protocol: string, ...protocols: string[]) => ({
  message: `must be an address that begins with ${[protocol, ...protocols].map((name) => `${name}://`).join(' or ')}`,
});
const url = (...protocols: [string, ...string[]]) =>
  IsUrl({ protocols, require_protocol: true, require_tld: false, require_host: false }, address(...protocols));

/** Of an address the longest prefix is all of it. */
const isNetwork = (text: string): boolean => {
  const [address = '', length = '0', ...rest] = text.trim().split('/');
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return rest.length === 0 && /^\d+$/.test(length) && Number(length) <= longest;
};

const networks = {
  name: 'isNetworks',
  validator: {
    validate: (value: unknown) => typeof value === 'string' && value.split(',').every(isNetwork),
    defaultMessage: () => 'must be addresses or networks, with commas between them, like 10.1.0.5,10.2.0.0/16',
  },
};

/** The settings of an installation. Each has the name of its environment variable in camel case. */
export class Config {
  @IsString()
  host = '127.0.0.1';

  /** 0 for any that is free. */
  @Transform(({ value }) => Number(value))
  @IsInt(port)
  @Min(0, port)
  @Max(65535, port)
  port = 3000;

  /** Where the embedded PostgreSQL keeps its data; absolute. */
  @Transform(({ value }) => resolve(String(value)))
  dataDir = resolve('.data');

  /** A PostgreSQL to use instead of the embedded one, as its owner. */
  @IsOptional()
  @url('postgres', 'postgresql')
  databaseUrl?: string;

  /** A KurrentDB that keeps the events, instead of PostgreSQL. */
  @IsOptional()
  @Matches(/^(kurrentdb|kdb|esdb)(\+discover)?:\/\/[^\s/?#]/, address('kurrentdb', 'esdb'))
  eventStoreUrl?: string;

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

  /** Proxies between here and the public, by address or network, with commas: what they say of where a request came from is believed. */
  @IsOptional()
  @ValidateBy(networks)
  trustedProxies?: string;

  /** Where health and metrics are answered, apart from what the public sees; not set, nowhere. */
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt(port)
  @Min(0, port)
  @Max(65535, port)
  metricsPort?: number;

  /** The base address of an OpenTelemetry collector that takes traces by OTLP over HTTP. */
  @IsOptional()
  @url('http', 'https')
  otelExporterOtlpEndpoint?: string;

  /** What secrets in the database are sealed with: 32 random bytes in base64. Not set, one is made and kept in `dataDir`. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9+/_-]{43}=?$/, { message: 'must be 32 bytes in base64' })
  secretsKey?: string;

  /** The key before this one: what it sealed can still be read. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9+/_-]{43}=?$/, { message: 'must be 32 bytes in base64' })
  secretsKeyBefore?: string;

  @IsIn(levels, { message: `must be one of ${levels.join(', ')}` })
  logLevel = 'warn';
}

/** A setting that cannot be used; the message is one sentence that names its variable. */
export class WrongSetting extends Error {}

const settings = [
  'host',
  'port',
  'dataDir',
  'databaseUrl',
  'eventStoreUrl',
  'redisUrl',
  'smtpUrl',
  'publicUrl',
  'trustedProxies',
  'metricsPort',
  'otelExporterOtlpEndpoint',
  'secretsKey',
  'secretsKeyBefore',
  'logLevel',
] as const;

/**
 * Reads the settings from the environment; what is not set, or set to nothing, keeps its default. A secret can come in
 * a file instead, which `DATABASE_URL_FILE` names for `DATABASE_URL`. Throws `WrongSetting`.
 */
export function configFrom(env: NodeJS.ProcessEnv): Config {
  const set = settings.map((name) => [name, valueOf(env, variable(name))]).filter(([, value]) => value);
  const config = plainToInstance(Config, Object.fromEntries(set), { exposeDefaultValues: true });
  const [wrong] = validateSync(config);
  if (wrong) throw new WrongSetting(`${variable(wrong.property)} ${Object.values(wrong.constraints ?? {})[0]}.`);
  return config;
}

function valueOf(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const file = env[`${name}_FILE`];
  if (!file) return env[name];
  if (env[name]) throw new WrongSetting(`${name} and ${name}_FILE must not both be set.`);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new WrongSetting(`${name}_FILE must name a file that can be read: ${(error as Error).message}.`);
  }
}

const variable = (name: string) => name.replace(/[A-Z]/g, '_$&').toUpperCase();

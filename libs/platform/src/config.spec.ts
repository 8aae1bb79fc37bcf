import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { configFrom } from './config.js';

it('needs nothing', () => {
  expect(configFrom({})).toEqual({
    host: '127.0.0.1',
    port: 3000,
    dataDir: resolve('.data'),
    logLevel: 'warn',
  });
});

it('takes what is set, and leaves what is set to nothing', () => {
  const { port, databaseUrl, redisUrl } = configFrom({ PORT: '0', DATABASE_URL: 'postgres:///x', REDIS_URL: '' });
  expect([port, databaseUrl, redisUrl]).toEqual([0, 'postgres:///x', undefined]);
});

it.each([
  ['PORT', 'http', 'PORT must be a whole number from 0 to 65535.'],
  ['PORT', '65536', 'PORT must be a whole number from 0 to 65535.'],
  ['PORT', '80.5', 'PORT must be a whole number from 0 to 65535.'],
  [
    'DATABASE_URL',
    'mysql://u:secret@h/d',
    'DATABASE_URL must be an address that begins with postgres:// or postgresql://.',
  ],
  [
    'EVENT_STORE_URL',
    'http://admin:secret@kurrent:2113',
    'EVENT_STORE_URL must be an address that begins with kurrentdb:// or esdb://.',
  ],
  ['METRICS_PORT', 'yes', 'METRICS_PORT must be a whole number from 0 to 65535.'],
  ['SECRETS_KEY', 'secret', 'SECRETS_KEY must be 32 bytes in base64.'],
  [
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    'collector',
    'OTEL_EXPORTER_OTLP_ENDPOINT must be an address that begins with http:// or https://.',
  ],
  ['REDIS_URL', 'localhost', 'REDIS_URL must be an address that begins with redis:// or rediss://.'],
  ['SMTP_URL', 'mail', 'SMTP_URL must be an address that begins with smtp:// or smtps://.'],
  ...['somewhere', '10.0.0.1,', '10.0.0.0/33', '10.0.0.1/8/8', '::1/129', '10.0.0.1/x'].map((value) => [
    'TRUSTED_PROXIES',
    value,
    'TRUSTED_PROXIES must be addresses or networks, with commas between them, like 10.1.0.5,10.2.0.0/16.',
  ]),
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.'],
])('says in one sentence what is wrong with %s=%s, without repeating it', (variable, value, sentence) => {
  expect(() => configFrom({ [variable]: value })).toThrow(sentence);
});

it.each(['10.0.0.1', '10.0.0.0/8, fd00::/8', '::1'])('takes %s for proxies', (trustedProxies) => {
  expect(configFrom({ TRUSTED_PROXIES: trustedProxies }).trustedProxies).toBe(trustedProxies);
});

it.each([
  'postgres://exchange:pass@127.0.0.1:5432/exchange?sslmode=verify-full',
  'postgresql://exchange:p%40ss@postgres/exchange',
  'postgres://[::1]:5432/exchange',
])('takes %s for a database', (databaseUrl) => {
  expect(configFrom({ DATABASE_URL: databaseUrl }).databaseUrl).toBe(databaseUrl);
});

it.each([
  'kurrentdb://admin:pass@one:2113,two:2113,three:2113?tls=true&tlsCaFile=/run/ca.crt',
  'kurrentdb+discover://cluster.example',
  'esdb://127.0.0.1:2113?tls=false',
])('takes %s for a KurrentDB', (eventStoreUrl) => {
  expect(configFrom({ EVENT_STORE_URL: eventStoreUrl }).eventStoreUrl).toBe(eventStoreUrl);
});

const folder = mkdtempSync(join(tmpdir(), 'exchange-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('reads a secret from a file that its variable names', () => {
  const file = join(folder, 'url');
  writeFileSync(file, 'postgres://exchange:secret@db/exchange\n');
  expect(configFrom({ DATABASE_URL_FILE: file }).databaseUrl).toBe('postgres://exchange:secret@db/exchange');
  expect(() => configFrom({ DATABASE_URL_FILE: `${file}-not` })).toThrow('DATABASE_URL_FILE must name a file');
  expect(() => configFrom({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgres:///x' })).toThrow('must not both be set');
});

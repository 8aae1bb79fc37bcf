import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { EntityManager } from 'typeorm';
import { smtp } from '#libs/notifications';
import { type RunningPostgres, startEmbeddedPostgres } from '../../libs/platform/src/embedded-postgres.js';
import { tell } from '../support/people.js';
import { startExchange } from './exchange-process.js';

let folder: string;
const file = (name: string) => join(folder, name);

/** A certificate that nobody but this test has any reason to trust. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'exchange-tls-'));
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost'];
  const made = ['-nodes', '-keyout', file('server.key'), '-out', file('server.crt'), '-days', '2'];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', ...made, ...subject], { stdio: 'ignore' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the mail server', () => {
  const letter = {
    id: '1',
    to: 'somebody@sample.invalid',
    from: 'no-reply@sample.invalid',
    subject: 'Sample',
    text: 'Sample',
    html: 'Sample',
    messageId: '<1@sample.invalid>',
    language: 'en' as const,
  };

  /** Sends a letter to a server like this; answers how it was refused, and how many it has taken. */
  async function send(options: SMTPServerOptions, url: (port: number) => string): Promise<[string | null, number]> {
    let taken = 0;
    const [key, cert] = [readFileSync(file('server.key')), readFileSync(file('server.crt'))];
    const server = new SMTPServer({
      key,
      cert,
      authOptional: true,
      closeTimeout: 100,
      ...options,
      onData: (stream, _session, answer) => void stream.resume().on('end', () => (taken++, answer())),
    });
    server.on('error', () => {});
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const carrier = smtp(url((server.server.address() as AddressInfo).port));
    const refused = await carrier.carry(letter, {} as EntityManager).then(() => null, String);
    carrier.close();
    await new Promise<void>((resolve) => server.close(resolve));
    return [refused, taken];
  }

  it.each<[string, SMTPServerOptions, (port: number) => string]>([
    ['by TLS', { secure: true }, (port) => `smtps://127.0.0.1:${port}`],
    ['by STARTTLS', {}, (port) => `smtp://127.0.0.1:${port}?requireTLS=true`],
    ['by STARTTLS that is only offered', {}, (port) => `smtp://127.0.0.1:${port}`],
  ])('gets no mail with a certificate that it made itself, %s', async (_, options, url) => {
    expect(await send(options, url)).toEqual([expect.stringMatching(/self-signed certificate/), 0]);
  });

  it('gets no mail where somebody between has taken STARTTLS out, if it is asked for', async () => {
    const stripped = { disabledCommands: ['STARTTLS' as const] };
    expect(await send(stripped, (port) => `smtp://127.0.0.1:${port}?requireTLS=true`)).toEqual([
      expect.stringMatching(/STARTTLS/),
      0,
    ]);
    // The negative control: the same server gets it where nobody asks for TLS.
    expect(await send(stripped, (port) => `smtp://127.0.0.1:${port}`)).toEqual([null, 1]);
  });
});

describe('PostgreSQL', () => {
  let postgres: RunningPostgres;
  beforeAll(async () => {
    postgres = await startEmbeddedPostgres({ dir: file('postgres') });
    const [data] = await tell<{ at: string }>(postgres.url, `select current_setting('data_directory') as at`);
    for (const name of ['server.key', 'server.crt']) giveTo(data!.at, name);
    await tell(postgres.url, 'alter system set ssl = on');
    await tell(postgres.url, 'select pg_reload_conf()');
  }, 60_000);
  afterAll(() => postgres.stop());

  /** PostgreSQL reads a key that is its own and nobody else's. */
  function giveTo(data: string, name: string): void {
    const [place, { uid, gid }] = [join(data, name), statSync(data)];
    copyFileSync(file(name), place);
    chownSync(place, uid, gid);
    chmodSync(place, 0o600);
  }

  const asked = (query: string) => {
    const separator = postgres.url.includes('?') ? '&' : '?';
    return { DATABASE_URL: `${postgres.url}${separator}${query}`, DATA_DIR: file('data') };
  };

  it('is not used with a certificate that it made itself', async () => {
    await expect(startExchange({ env: asked('sslmode=verify-full') })).rejects.toThrow(/self-signed certificate/);
  }, 30_000);

  it('is used where the certificate is trusted, and by every connection encrypted', async () => {
    const exchange = await startExchange({ env: asked(`sslmode=verify-full&sslrootcert=${file('server.crt')}`) });
    // Who is still shaking hands has no name yet.
    const connections = await tell<{ ssl: boolean }>(
      postgres.url,
      `select ssl from pg_stat_ssl join pg_stat_activity using (pid)
       where backend_type = 'client backend' and usename is not null and pid <> pg_backend_pid()`,
    );
    await exchange.stop();
    expect(connections.length).toBeGreaterThan(2);
    expect(connections.filter(({ ssl }) => !ssl)).toEqual([]);
  }, 60_000);
});

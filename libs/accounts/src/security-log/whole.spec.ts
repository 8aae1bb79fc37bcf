import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Connections, PostgresEventStore } from '#libs/event-store';
import fc from 'fast-check';
import { generateSync } from 'otplib';
import { CommandBus } from '@nestjs/cqrs';
import { givenAccounts, goodPassword, type Installation } from '../given.js';
import { posted, tokenFor } from '../given-letters.js';
import { OneTimeCodes } from '../one-time-codes/one-time-codes.js';
import { OpenAccount } from '../open-account/open-account.js';
import { allNoted, seeAll } from './given-log.js';
import { networkOf } from './network.js';
import { securityEventTypes } from './security-event.js';
import { SecurityLog } from './security-log.js';

/** Everything that the context's own code says, but for what only lists or describes the kinds. */
const code = readdirSync('libs/accounts/src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/spec|given|security-event/.test(file))
  .map((file) => readFileSync(join('libs/accounts/src', file), 'utf8'))
  .join('\n');

it('knows no kind of entry that nothing notes', () => {
  expect(securityEventTypes.filter((kind) => !code.includes(`'${kind}'`))).toEqual([]);
});

/** All that somebody typed or was sent, and that no log may hold. */
const secrets: string[] = [];

/** A person comes, signs in, forgets, changes and goes: nearly every flow there is. */
async function wholeLife(here: Installation): Promise<string> {
  const administrator = await here.signIn('administrator@sample.invalid');
  const send = (method: 'POST' | 'PUT', url: string, payload: object) =>
    here.app.inject({ method, url: `/api/v1${url}`, headers: { cookie: administrator.cookie }, payload });
  const email = `life-${randomUUID()}@sample.invalid`;
  const invited = await send('POST', '/invitations', { email, roles: ['contributor'], organisation: 'iom' });
  const { id } = invited.json<{ id: string }>();
  const invitation = String(await tokenFor(here, 'invitation', id));
  await here.app.inject(posted('/join', { token: invitation, name: 'Sample Secretive', password: goodPassword }));
  const wrong = { email, password: 'quite the wrong password' };
  await here.app.inject({ method: 'POST', url: '/api/v1/session', payload: wrong });
  await here.app.inject({ method: 'POST', url: '/api/v1/session', payload: { ...wrong, email: `no-${email}` } });
  const { cookie, csrf } = await here.signIn(email);
  await here.app.inject(posted('/account/e-mail', { csrf, email: `new-${email}` }, cookie));
  const codes = here.app.get(OneTimeCodes);
  const { secret } = (await codes.begin(id, email))!;
  await here.app.inject(posted('/account/sign-in/codes/confirm', { csrf, code: generateSync({ secret }) }, cookie));
  await here.app.inject(posted('/forgotten', { email }));
  const reset = String(await tokenFor(here, 'reset', id));
  await here.app.inject(posted('/reset-password', { token: reset, password: 'nine otters under the bridge' }));
  await send('PUT', `/accounts/${id}/roles`, { roles: ['reviewer'] });
  for (const verb of ['disable', 'enable', 'erase']) await send('POST', `/accounts/${id}/${verb}`, {});
  secrets.push(
    email,
    invitation,
    reset,
    goodPassword,
    wrong.password,
    cookie.split('=')[1]!,
    csrf,
    'Secretive',
    'otters',
    secret,
  );
  return id;
}

describe('the security log', () => {
  let here: Installation;
  let me: { cookie: string };
  beforeAll(async () => {
    here = await givenAccounts();
    await here.open({ email: 'administrator@sample.invalid', roles: ['administrator'] });
    await wholeLife(here);
    me = await here.signIn('administrator@sample.invalid');
  });
  afterAll(() => here.stop());

  it('has noted a whole life, and holds nobody’s name, address, words or secrets', async () => {
    const events = await allNoted(here);
    const kinds = new Set(events.map(({ type }) => type));
    for (const kind of [
      'Invited',
      'Joined',
      'SignedIn',
      'SignInRefused',
      'EmailChangeAsked',
      'OneTimeCodeSetUp',
      'AccountErased',
    ])
      expect(kinds).toContain(kind);
    const text = JSON.stringify(events);
    expect(text).not.toMatch(/@|127\.0\.0\.1/);
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  it('notes an administrator who is made on the command line', async () => {
    const account = {
      email: 'made@sample.invalid',
      name: 'Sample Made',
      password: goodPassword,
      organisation: 'unodc',
    };
    const id = await here.app
      .get(CommandBus)
      .execute(new OpenAccount({ ...account, roles: ['administrator'] }, 'console'));
    const about = { organisation: 'unodc', roles: 'administrator' };
    expect((await allNoted(here)).at(-1)).toMatchObject({
      type: 'AccountOpened',
      data: { account: id, by: 'console', about },
    });
    await seeAll(here);
    const { body } = await here.app.inject({ url: `/admin/security?account=${id}`, headers: me });
    expect(body).toContain('the command line');
  });

  it('is added to by the application, and changed or emptied by nobody', async () => {
    const connections = new Connections(here.database);
    const log = new SecurityLog(new PostgresEventStore(connections), here.db);
    await log.note({ what: 'SignedOut', account: randomUUID(), result: 'done' });
    for (const change of [
      'update event_log.event set data = data',
      'delete from event_log.event',
      'truncate event_log.event',
    ])
      await expect(here.db.query(change)).rejects.toThrow(/permission denied/);
    const [{ count } = { count: 0 }] = await here.owner.query<{ count: number }[]>(
      `select count(*)::int as count from event_log.event where stream like 'security-%'`,
    );
    expect(count).toBe(1);
    await connections.close();
  });

  it('says each entry on standard output too, in one line and in the same ids', async () => {
    const said: [string, unknown][] = [];
    const hear = (level: string) => (message: unknown, context: unknown) =>
      context === 'security' && said.push([level, message]);
    const [log, warn, error] = ['log', 'warn', 'error'].map(hear);
    here.app.useLogger({ log: log!, warn: warn!, error: error! });
    const [account, about] = [randomUUID(), { times: '3' }];
    const note = here.app.get(SecurityLog);
    await note.note({ what: 'SignedIn', account, by: account, result: 'done', request: { ip: '203.0.113.77' } });
    await note.note({ what: 'SignInRefused', account, result: 'refused', about });
    const named = { id: expect.any(String), at: expect.any(String), account };
    expect(said).toEqual([
      ['log', { ...named, what: 'SignedIn', by: account, result: 'done', from: '203.0.113.0/24' }],
      ['warn', { ...named, what: 'SignInRefused', result: 'refused', about }],
    ]);
    here.app.useLogger(false);
  });

  it('keeps of whatever a client is said to come from a network, or that it is not known', () => {
    const awkward = fc.string({ unit: fc.constantFrom('\n', '\u001B[2J', '=', '<b>', ',', ':', '.', '1', 'f', '%') });
    fc.assert(
      fc.property(fc.oneof(awkward, fc.ipV4(), fc.ipV6()), (address) =>
        expect(networkOf(address)).toMatch(/^([\d.]+\.0\/24|[\da-f]*:[\da-f]*:[\da-f]*::\/48|unknown)$/i),
      ),
    );
  });

  it('is text and nothing more on its page, whatever stands in it', async () => {
    const id = await here.open({ email: `${randomUUID()}@sample.invalid`, name: `<script>alert('x')</script>` });
    const about = { issuer: '<img src=x onerror=alert(1)>', organisation: '"><b>', by: '<i>\u001B[2J\nAdmin' };
    await here.app.get(SecurityLog).note({ what: 'SignedIn', account: id, by: id, result: 'done', about });
    await seeAll(here);
    const { body } = await here.app.inject({ url: `/admin/security?account=${id}`, headers: me });
    expect(body).not.toMatch(/<script>alert|<img|<i>|"><b>/);
    const { body: csv } = await here.app.inject({ url: `/admin/security.csv?account=${id}`, headers: me });
    expect(csv.match(/\r\n/g)).toHaveLength(2);
  });
});

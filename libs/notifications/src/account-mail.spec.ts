import { Global, Module } from '@nestjs/common';
import { CommandBus, CqrsModule, type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { setTimeout as after } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { AccountsModule, NameOrganisations, OpenAccount } from '#libs/accounts';
import { EventStore, MemoryEventStore } from '#libs/event-store';
import { Config } from '#libs/platform';
import { type MailHouse, mailHouse } from '../../../test/support/mail-house.js';
import { type MailServer, startMailServer } from '../../../test/support/mail-server.js';
import { smtp } from './carriers.js';
import { MailQueue } from './mail-queue.js';
import { Notifier } from './notifier.js';
import { PeopleOfAccounts } from './people-of-accounts.js';
import { startMail } from './start-mail.js';

@QueryHandler(NameOrganisations)
class Directory implements IQueryHandler<NameOrganisations> {
  async execute() {
    return [{ id: 'iom', acronym: 'IOM', name: 'Sample Organisation' }];
  }
}

async function application(db: DataSource): Promise<NestFastifyApplication> {
  @Global()
  @Module({
    providers: [
      { provide: DataSource, useValue: db },
      { provide: EventStore, useClass: MemoryEventStore },
      Config,
      Directory,
    ],
    exports: [Config, DataSource, EventStore],
  })
  class Platform {}
  const imports = [Platform, CqrsModule.forRoot(), AccountsModule];
  const module = await Test.createTestingModule({ imports }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

const password = 'seven herons over the delta';
let house: MailHouse;
let app: NestFastifyApplication;
let server: MailServer;
let queue: MailQueue;
let notifier: Notifier;
let mail: { close(): Promise<void> };
let cookie: string;
const complaints: string[] = [];

beforeAll(async () => {
  [house, server] = await Promise.all([mailHouse(), startMailServer()]);
  app = await application(house.db);
  const place = { databaseUrl: house.url };
  queue = await MailQueue.open(place, () => {});
  const people = new PeopleOfAccounts(app.get(QueryBus), app.get(CommandBus));
  notifier = new Notifier(app.get(EventStore), people, queue);
  const delivery = { db: house.db, people, carrier: smtp(server.url), home: 'https://exchange.sample.invalid' };
  mail = startMail(place, queue, delivery, ({ message }) => void complaints.push(message), { sweep: 0.2, lock: 1 });
  const focalPoint = { email: 'focal-point@sample.invalid', name: 'Sample Focal Point', organisation: 'iom', password };
  await app.get(CommandBus).execute(new OpenAccount({ ...focalPoint, roles: ['focal-point'], sample: true }));
  const payload = { email: focalPoint.email, password };
  const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload });
  cookie = String(answer.headers['set-cookie']).split(';')[0]!;
});
afterAll(async () => {
  await mail.close();
  await queue.close();
  await app.close();
  await server.close();
  await house.close();
});
beforeEach(() => void (server.received.length = 0));

/** What the runner does with every batch of the log. */
async function notify(): Promise<void> {
  const log = app.get(EventStore).follow(null, new AbortController().signal);
  for await (const batch of log) {
    await house.db.transaction((db) => notifier.apply(batch, db));
    return notifier.wake();
  }
}

const call = (method: 'POST' | 'DELETE', url: string, payload?: object) =>
  app.inject({ method, url: `/api/v1${url}`, headers: { cookie }, ...(payload && { payload }) });

async function invite(email: string): Promise<string> {
  const answer = await call('POST', '/invitations', { email, roles: ['contributor'] });
  expect(answer.statusCode).toBe(201);
  await notify();
  return answer.json<{ id: string }>().id;
}

async function until(met: () => boolean | Promise<boolean>, what: string, seconds = 20): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await after(20)) if (await met()) return;
  throw new Error(`Waited ${seconds} s in vain until ${what}; ${complaints.join('; ')}`);
}

interface Row {
  mail_state: string;
  attempts: number;
}
const rowsOf = (account: string) =>
  house.db.query<Row[]>('select mail_state, attempts from notifications.notification where recipient = $1', [account]);
const stateOf = async (account: string) => (await rowsOf(account)).map(({ mail_state }) => mail_state);
const linkIn = (text = '') => /https:\S+/.exec(text)?.[0] ?? '';

/** The mails about one account are tried again at once: the sweeper rests a minute for each attempt that failed. */
const rested = (account: string) =>
  house.db.query(`update notifications.notification set tried_at = now() - interval '1 hour' where recipient = $1`, [
    account,
  ]);

describe('the mail of an invitation', () => {
  it('says what to do, names nobody, and has a link that opens the invitation', async () => {
    const account = await invite('one@sample.invalid');
    await until(() => server.received.length === 1, 'the mail came');
    const [sent] = server.received;
    expect(sent?.to).toMatchObject({ text: 'one@sample.invalid' });
    expect(sent?.subject).toBe('You are invited to the exchange platform');
    expect(`${sent?.text}${sent?.html}`).not.toMatch(/Sample Focal|Sample Organisation|focal-point@|contributor/i);
    const link = new URL(linkIn(sent?.text));
    expect(link.origin).toBe('https://exchange.sample.invalid');
    expect((await app.inject(link.pathname + link.search)).statusCode).toBe(200);
    await until(async () => (await stateOf(account))[0] === 'sent', 'it was marked');
  });

  it('keeps no token anywhere: neither in the log, nor in the queue, nor in a table', async () => {
    const account = await invite('two@sample.invalid');
    await until(() => server.received.length === 1, 'the mail came');
    const token = new URL(linkIn(server.received[0]?.text)).searchParams.get('token')!;
    await until(async () => (await stateOf(account))[0] === 'sent', 'it was marked');
    const tables = await house.db.query<{ name: string }[]>(
      `select table_schema || '.' || table_name as name from information_schema.tables
        where table_schema in ('accounts', 'notifications', 'bullmq') and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables)
      expect(JSON.stringify(await house.db.query(`select t::text from ${name} t`))).not.toContain(token);
  });

  it('is neither lost nor sent twice when the mail server is down meanwhile', async () => {
    const { port } = server;
    await server.close();
    const account = await invite('three@sample.invalid');
    await until(async () => ((await rowsOf(account))[0]?.attempts ?? 0) > 0, 'it was tried');
    expect(await stateOf(account)).toEqual(['pending']);
    server = await startMailServer(0, port);
    await rested(account);
    await until(async () => (await stateOf(account))[0] === 'sent', 'it was sent');
    await notify();
    await after(1000);
    expect(server.received.map(({ to }) => to)).toEqual([expect.objectContaining({ text: 'three@sample.invalid' })]);
  }, 60_000);

  it('is one when the invitation is sent again while the server is down, and none when it is revoked', async () => {
    const { port } = server;
    await server.close();
    const [again, revoked] = [await invite('four@sample.invalid'), await invite('five@sample.invalid')];
    expect((await call('POST', `/invitations/${again}/again`)).statusCode).toBe(204);
    expect((await call('DELETE', `/invitations/${revoked}`)).statusCode).toBe(204);
    await notify();
    server = await startMailServer(0, port);
    await Promise.all([rested(again), rested(revoked)]);
    await until(async () => (await stateOf(again)).includes('sent'), 'it was sent');
    await until(async () => !(await stateOf(revoked)).includes('pending'), 'the other was passed over');
    await until(async () => !(await stateOf(again)).includes('pending'), 'the older was passed over');
    expect((await stateOf(again)).toSorted()).toEqual(['needless', 'sent']);
    expect(await stateOf(revoked)).toEqual(['needless']);
    expect(server.received).toHaveLength(1);
  }, 60_000);
});

describe('the mail that tells of a change to how somebody signs in', () => {
  it('comes to them, in their language, and leads to their sessions', async () => {
    const email = 'changed@sample.invalid';
    const person = { email, name: 'Sample Changed', organisation: 'iom', language: 'ar', password } as const;
    await app.get(CommandBus).execute(new OpenAccount({ ...person, roles: ['contributor'] }));
    const session = await app.inject({ method: 'POST', url: '/api/v1/session', payload: { email, password } });
    const changed = await app.inject({
      method: 'PUT',
      url: '/api/v1/password',
      headers: { cookie: String(session.headers['set-cookie']).split(';')[0]! },
      payload: { current: password, password: 'nine otters under the pier' },
    });
    expect(changed.statusCode).toBe(200);
    await notify();
    await until(() => server.received.length === 1, 'the mail came');
    const [sent] = server.received;
    expect(sent).toMatchObject({ to: { text: email }, subject: 'تغيرت طريقة تسجيل دخولك' });
    expect(sent?.html).toContain('<html lang="ar" dir="rtl">');
    expect(linkIn(sent?.text)).toBe('https://exchange.sample.invalid/account/sessions');
  });
});

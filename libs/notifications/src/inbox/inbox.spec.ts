import { randomBytes } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, Global, Module, ValidationPipe } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { AccountsModule, OpenAccount, type Role } from '#libs/accounts';
import { EventStore, MemoryEventStore, NotAllowed, Unknown } from '#libs/event-store';
import { Config, configFrom, Seal } from '#libs/platform';
import { type MailHouse, mailHouse } from '../../../../test/support/mail-house.js';
import { localMailbox } from '../carriers.js';
import { deliver } from '../mail.job.js';
import { NotificationsModule } from '../notifications.module.js';
import type { People } from '../people.js';

/** As the platform maps what is thrown, so far as these promises look. */
@Catch(Unknown, NotAllowed)
class Problems implements ExceptionFilter {
  catch(error: Error, host: ArgumentsHost) {
    const status = error instanceof Unknown ? 404 : 403;
    return host.switchToHttp().getResponse<FastifyReply>().status(status).send({ detail: error.message });
  }
}

async function application(db: DataSource): Promise<NestFastifyApplication> {
  @Global()
  @Module({
    providers: [
      { provide: DataSource, useValue: db },
      { provide: EventStore, useClass: MemoryEventStore },
      { provide: Config, useValue: configFrom({ SECRETS_KEY: randomBytes(32).toString('base64') }) },
      { provide: APP_FILTER, useClass: Problems },
    ],
    exports: [Config, DataSource, EventStore],
  })
  class Platform {}
  const imports = [Platform, CqrsModule.forRoot(), AccountsModule, NotificationsModule];
  const module = await Test.createTestingModule({ imports }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

const password = 'seven herons over the delta';
interface Person {
  id: string;
  cookie: string;
  csrf: string;
}

let house: MailHouse;
let app: NestFastifyApplication;
let reader: Person;
let other: Person;
let administrator: Person;

async function join(name: string, role: Role): Promise<Person> {
  const email = `${name}@sample.invalid`;
  const account = { email, name: `Sample ${name}`, roles: [role], organisation: 'iom', password, sample: true };
  const id = await app.get(CommandBus).execute(new OpenAccount(account));
  const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload: { email, password } });
  const cookie = String(answer.headers['set-cookie']).split(';')[0]!;
  return { id, cookie, csrf: answer.json<{ csrf: string }>().csrf };
}

beforeAll(async () => {
  house = await mailHouse();
  app = await application(house.db);
  reader = await join('reader', 'contributor');
  other = await join('other', 'contributor');
  administrator = await join('administrator', 'administrator');
});
afterAll(async () => {
  await app.close();
  await house.close();
});
afterEach(() => house.owner('truncate notifications.notification cascade'));

const get = (url: string, { cookie } = reader) => app.inject({ url, headers: { cookie } });
const post = (url: string, { cookie } = reader) => app.inject({ method: 'POST', url, headers: { cookie } });
const submit = (url: string, { cookie, csrf } = reader) =>
  app.inject({
    method: 'POST',
    url,
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: `csrf=${csrf}`,
  });

describe('the inbox', () => {
  it('holds what is for me and nothing else, newest first, in parts', async () => {
    const old = await house.owe(2, 100, reader.id);
    const [fresh] = await house.owe(1, 10, reader.id);
    await house.owe(3, 0, other.id);
    const first = (await get('/api/v1/inbox?limit=2')).json();
    expect(first).toMatchObject({ unread: 3, next: expect.any(String), items: [{ id: fresh }, { kind: 'to-clear' }] });
    const second = (await get(`/api/v1/inbox?limit=2&cursor=${first.next}`)).json();
    expect(second).toMatchObject({ unread: 3, next: null });
    const seen = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
    expect(new Set(seen)).toEqual(new Set([fresh, ...old]));
  });

  it('puts a notice away once, and only for its owner', async () => {
    const [id] = await house.owe(2, 0, reader.id);
    expect((await post(`/api/v1/inbox/${id}/read`, other)).statusCode).toBe(404);
    const answer = await post(`/api/v1/inbox/${id}/read`);
    expect([answer.statusCode, answer.json()]).toEqual([200, { unread: 1 }]);
    const readAt = async () =>
      (await get('/api/v1/inbox')).json().items.find((item: { id: string }) => item.id === id).readAt;
    const before = await readAt();
    expect((await post(`/api/v1/inbox/${id}/read`)).json()).toEqual({ unread: 1 });
    expect(await readAt()).toBe(before);
  });

  it.each(['/api/v1/inbox?limit=0', '/api/v1/inbox?limit=101', '/api/v1/inbox?cursor=x', '/api/v1/inbox?who=me'])(
    'refuses %s',
    async (url) => expect((await get(url)).statusCode).toBe(400),
  );

  it('refuses an id that is none', async () => {
    expect((await post('/api/v1/inbox/all/read')).statusCode).toBe(400);
  });

  it('is a page that says what happened, and when, and leads to the submission', async () => {
    const [id] = await house.owe(1, 0, reader.id);
    const { items } = (await get('/api/v1/inbox')).json();
    const { body, headers } = await get('/inbox');
    expect(headers['content-type']).toContain('text/html');
    expect(body).toContain('A submission of your organisation waits for your clearance');
    expect(body).toContain(`href="/submissions/${items[0].submission}"`);
    expect(body).toContain(`action="/inbox/${id}/read"`);
    expect(body).toContain('1 unread notice');
  });

  it('says what happened to my account, and not what was only a mail', async () => {
    for (const [kind, listed] of [
      ['sign-in-changed', true],
      ['reset', false],
    ] as const)
      await house.db.query(
        `insert into notifications.notification (id, recipient, kind, created_at, listed)
         values (gen_random_uuid(), $1, $2, now(), $3)`,
        [reader.id, kind, listed],
      );
    expect((await get('/api/v1/inbox')).json()).toMatchObject({ unread: 1, items: [{ submission: null }] });
    const { body } = await get('/inbox');
    expect(body).toContain('How you sign in was changed');
    expect(body).toContain('href="/account/sign-in"');
  });

  it('says in the masthead of a page how much is unread', async () => {
    await house.owe(7, 0, reader.id);
    expect((await get('/inbox?limit=1')).body).toMatch(/class="count"[^>]*>7</);
  });

  it('puts a notice away by its form', async () => {
    const [id] = await house.owe(1, 0, reader.id);
    const answer = await submit(`/inbox/${id}/read`);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/inbox']);
    expect((await get('/inbox')).body).not.toContain(`action="/inbox/${id}/read"`);
  });
});

describe('the mailbox', () => {
  async function keepOne(): Promise<string | undefined> {
    const [id] = await house.owe(1);
    const people = {
      correspondent: async () => ({ email: 'someone@sample.invalid', language: 'en' }),
      addressOf: async () => ({ email: 'someone@sample.invalid', path: '/join?token=once' }),
    } as unknown as People;
    await deliver(id!, { db: house.db, people, carrier: localMailbox(app.get(Seal)) });
    return id;
  }

  it('shows administrators what was not sent', async () => {
    const id = await keepOne();
    const { items } = (await get('/api/v1/mailbox', administrator)).json();
    expect(items).toEqual([
      expect.objectContaining({ id, to: 'someone@sample.invalid', messageId: `<${id}@exchange.invalid>` }),
    ]);
    expect((await get('/mailbox', administrator)).body).toContain('There is something for you');
    expect((await get('/mailbox', administrator)).body).toContain('href="/inbox"');
  });

  it('shows the rest where one was sealed by a key that is gone, and nothing that is older than a week', async () => {
    await keepOne();
    const seal = new Seal(configFrom({ SECRETS_KEY: randomBytes(32).toString('base64') }));
    await house.db.query('update notifications.mail set text = $1', [seal.seal('gone', 'letter')]);
    expect((await get('/api/v1/mailbox', administrator)).json().items).toEqual([expect.objectContaining({ text: '' })]);
    expect((await get('/mailbox', administrator)).statusCode).toBe(200);
    await house.owner(`update notifications.mail set at = now() - interval '8 days'`);
    expect((await get('/api/v1/mailbox', administrator)).json().items).toEqual([]);
  });

  it.each(['/api/v1/mailbox', '/mailbox'])('is closed to others: %s', async (url) => {
    expect((await get(url)).statusCode).toBe(403);
  });
});

import { randomBytes } from 'node:crypto';
import { setTimeout as rest } from 'node:timers/promises';
import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { CqrsModule, QueryHandler } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { FindAccount } from '#libs/accounts';
import { EventStore } from '#libs/event-store';
import { Config, configFrom } from '#libs/platform';
import { type MailHouse, mailHouse } from '../../../test/support/mail-house.js';
import { MailQueue } from './mail-queue.js';
import { NotificationsWorkerModule } from './notifications-worker.module.js';
import { Notifier } from './notifier.js';

/** Everybody can be written to. */
@QueryHandler(FindAccount)
class Everybody {
  execute = async () => ({ email: 'someone@sample.invalid', language: 'en' });
}

let house: MailHouse;
let app: INestApplicationContext;
beforeAll(async () => {
  house = await mailHouse();
  @Global()
  @Module({
    providers: [
      { provide: DataSource, useValue: house.db },
      { provide: EventStore, useValue: {} },
      { provide: Config, useValue: configFrom({ SECRETS_KEY: randomBytes(32).toString('base64') }) },
      Everybody,
    ],
    exports: [Config, DataSource, EventStore],
  })
  class Platform {}
  const worker = NotificationsWorkerModule.with({ databaseUrl: house.url });
  app = await Test.createTestingModule({ imports: [Platform, CqrsModule.forRoot(), worker] }).compile();
  await app.init();
});
afterAll(() => house.close());

it('the worker keeps mail in the local mailbox where there is no SMTP, and closes cleanly', async () => {
  expect(app.get(Notifier, { strict: false }).name).toBe('notifier');
  await app.get(MailQueue, { strict: false }).add(await house.owe(3));
  for (let turn = 0; turn < 200 && (await house.states())['sent'] !== 3; turn++) await rest(20);
  expect(await house.states()).toEqual({ sent: 3 });
  await app.close();
});

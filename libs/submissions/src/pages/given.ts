import { randomUUID } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import multipart from '@fastify/multipart';
import { DataSource, Table } from 'typeorm';
import { accountEntities, AccountsModule, migrations as ofAccounts, OpenAccount, type Role } from '#libs/accounts';
import { EventStore, MemoryEventStore, Progress, type Recorded } from '#libs/event-store';
import { Config, ProblemsFilter, readWellFormed, validation } from '#libs/platform';
import { freshDatabase } from '../../../../test/support/database.js';
import type { Answers, SubmissionEvent } from '../events.js';
import { completeAnswers } from '../histories.js';
import { overview } from '../overview/overview.js';
import { SubmissionOverview } from '../overview/submission-overview.js';
import { rubric } from '../rubric.js';
import { Submissions1795400002000 } from '../submissions.migration.js';
import { SubmissionsModule } from '../submissions.module.js';

const password = 'seven herons over the delta';
const people = {
  author: ['contributor', 'iom'],
  colleague: ['contributor', 'iom'],
  focalPoint: ['focal-point', 'iom'],
  stranger: ['contributor', 'ilo'],
  reviewer1: ['reviewer', 'ilo'],
  reviewer2: ['reviewer', 'unicef'],
  ownReviewer: ['reviewer', 'iom'],
  secretariat1: ['secretariat', 'unodc'],
  secretariat2: ['secretariat', 'unodc'],
  chair: ['chair', 'oas'],
} as const satisfies Record<string, [Role, string]>;
export type Someone = keyof typeof people;

interface Person {
  id: string;
  email: string;
  cookie: string;
  csrf: string;
}

/** The platform as far as submissions go: everything is real but for the log of events, which is in memory. */
export class House {
  private seen = 0;

  constructor(
    readonly app: NestFastifyApplication,
    readonly db: DataSource,
    readonly store: EventStore,
    readonly who: Record<Someone, Person>,
    readonly end: () => Promise<void>,
  ) {}

  get(url: string, by: Someone, headers: Record<string, string> = {}) {
    return this.app.inject({ url, headers: { cookie: this.who[by].cookie, ...headers } });
  }

  /** As a program asks. */
  async ask(url: string, by: Someone, payload: object = {}, headers: Record<string, string> = {}) {
    const { cookie } = this.who[by];
    const answer = await this.app.inject({
      method: 'POST',
      url: `/api/v1${url}`,
      headers: { cookie, ...headers },
      payload,
    });
    await this.settle();
    return answer;
  }

  /** As a browser sends a form; a list is a name sent several times. */
  async send(url: string, by: Someone, fields: Record<string, string | string[]> = {}) {
    const { cookie, csrf } = this.who[by];
    const body = new URLSearchParams({ csrf, command: randomUUID() });
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await this.app.inject({ method: 'POST', url, headers, payload: body.toString() });
    await this.settle();
    return answer;
  }

  /** Does verbs one after the other, and expects each to be carried out. */
  async done(id: string, ...steps: [verb: string, by: Someone, body?: object][]): Promise<void> {
    for (const [verb, by, body] of steps) {
      const { statusCode, payload } = await this.ask(`/submissions/${id}/${verb}`, by, body);
      if (statusCode !== 200) throw new Error(`${verb} by ${by}: ${statusCode} ${payload}`);
    }
  }

  async draft(by: Someone = 'author', answers: Answers = completeAnswers.practice): Promise<string> {
    const { id } = (await this.ask('/submissions', by, { kind: 'practice' })).json<{ id: string }>();
    for (const [section, fields] of Object.entries(answers))
      await this.done(id, ['edit-section', by, { section, base: 0, fields }]);
    return id;
  }

  /** A draft that has been taken as far as review, with both reviewers at work. */
  async inReview(answers?: Answers): Promise<string> {
    const id = await this.draft('author', answers);
    await this.done(id, ['submit', 'author', signed], ['clear', 'focalPoint'], ['screen-in', 'secretariat1']);
    for (const reviewer of ['reviewer1', 'reviewer2'] as const)
      await this.done(
        id,
        ['invite-reviewer', 'secretariat1', { reviewer: this.who[reviewer].id }],
        ['accept-invitation', reviewer, { noInterest: true }],
      );
    return id;
  }

  async approved(): Promise<string> {
    const id = await this.inReview();
    await this.done(
      id,
      ['assess', 'reviewer1', assessment],
      ['assess', 'reviewer2', assessment],
      ['approve', 'secretariat1', { reason: 'It helps.' }],
    );
    return id;
  }

  /** Brings the read model up to date, as the runner of projections would. */
  async settle(): Promise<void> {
    const rows = this.db.getRepository(SubmissionOverview);
    for (const event of await this.news()) {
      const id = overview.key(event);
      const row = id ? overview.evolve((await rows.findOneBy({ id })) ?? undefined, event) : null;
      if (row) await rows.save(row);
    }
  }

  private async news(): Promise<Recorded<SubmissionEvent>[]> {
    const head = Number((await this.store.head()) ?? 0);
    const stop = new AbortController();
    const after = this.seen ? String(this.seen).padStart(16, '0') : null;
    const events: Recorded[] = [];
    if (head > this.seen)
      for await (const batch of this.store.follow(after, stop.signal)) {
        events.push(...batch);
        if (Number(batch.at(-1)?.position) >= head) break;
      }
    stop.abort();
    this.seen = head;
    return events as Recorded<SubmissionEvent>[];
  }
}

export const signed = { consent: true, doNoHarm: true };
export const assessment = {
  scores: Object.fromEntries(rubric.map(({ id }) => [id, { score: 3 }])),
  comments: { what: 'Say more of the first step.' },
  recommendation: 'publish',
  publicNote: 'Read the results first.',
  confidential: 'Between us only.',
};

export async function givenHouse(): Promise<House> {
  const { db, drop } = await database();
  const store = new MemoryEventStore();
  const app = await application(db, store);
  const who = await joined(app);
  return new House(app, db, store, who, async () => {
    await app.close();
    await db.destroy();
    await drop();
  });
}

async function database() {
  const fresh = await freshDatabase();
  const migrations = [...ofAccounts, Submissions1795400002000];
  const entities = [...accountEntities, SubmissionOverview];
  const db = await new DataSource({ type: 'postgres', url: fresh.url, entities, migrations }).initialize();
  await db.query(`
    do $$ begin create role exchange_app; exception when duplicate_object or unique_violation then null; end $$;
    create schema read_model`);
  await db.runMigrations();
  const runner = db.createQueryRunner();
  await runner.createTable(Table.create(db.getMetadata(SubmissionOverview), db.driver));
  await runner.release();
  return { db, drop: () => fresh.drop() };
}

async function application(db: DataSource, store: EventStore): Promise<NestFastifyApplication> {
  const foundation = [
    { provide: DataSource, useValue: db },
    { provide: EventStore, useValue: store },
    { provide: Config, useValue: new Config() },
    // What is sent is settled before it is answered: there is nothing to wait for.
    { provide: Progress, useValue: { caughtUp: async () => true } },
  ];
  @Global()
  @Module({
    providers: [...foundation, ProblemsFilter, { provide: APP_FILTER, useExisting: ProblemsFilter }],
    exports: foundation.map(({ provide }) => provide),
  })
  class Foundation {}
  const imports = [Foundation, CqrsModule.forRoot(), AccountsModule, SubmissionsModule];
  const module = await Test.createTestingModule({ imports }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  app.useGlobalPipes(validation());
  await app.register(multipart);
  readWellFormed(app.getHttpAdapter().getInstance());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

async function joined(app: NestFastifyApplication): Promise<Record<Someone, Person>> {
  const all = Object.entries(people).map(async ([name, [role, organisation]]) => {
    const email = `${name.toLowerCase()}@sample.invalid`;
    const account = { email, name: `Sample ${name}`, roles: [role], organisation, password, sample: true };
    const id = await app.get(CommandBus).execute(new OpenAccount(account));
    const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload: { email, password } });
    const cookie = String(answer.headers['set-cookie']).split(';')[0]!;
    return [name, { id, email, cookie, csrf: answer.json<{ csrf: string }>().csrf }] as const;
  });
  return Object.fromEntries(await Promise.all(all)) as Record<Someone, Person>;
}

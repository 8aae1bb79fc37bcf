import { randomBytes } from 'node:crypto';
import multipart from '@fastify/multipart';
import {
  type ArgumentsHost,
  Body,
  Catch,
  Controller,
  type ExceptionFilter,
  Get,
  Global,
  HttpException,
  HttpStatus,
  Module,
  Post,
  ValidationPipe,
} from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { CommandBus, CqrsModule, type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { IsOptional, IsString } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import {
  type Asked,
  BadInput,
  EventLog1795400000000,
  EventStore,
  MemoryEventStore,
  NotAllowed,
  Refused,
  Unknown,
} from '#libs/event-store';
import { Config, configFrom } from '#libs/platform';
import { freshDatabase } from '../../../test/support/database.js';
import {
  type Account,
  accountEntities,
  AccountsModule,
  AskedBy,
  CurrentActor,
  CurrentViewer,
  May,
  migrations,
  NameOrganisations,
  type NewAccount,
  OpenAccount,
} from './index.js';
import { SecurityEntry } from './security-log/entry.js';

class Note {
  @IsOptional() @IsString() text?: string;
}

/** Routes of every kind of door, for the guard to stand before. */
@Controller()
class Doors {
  @Get('open') @May('browse the catalogue') open(@CurrentViewer() viewer: Account | null) {
    return { viewer: viewer?.name ?? null };
  }
  @Get('desk') @May('see the review queue') desk(@CurrentActor() by: Account) {
    return by;
  }
  @Get('api/v1/desk') @May('see the review queue') deskData(@CurrentActor() by: Account) {
    return by;
  }
  @Get('api/v1/mailbox') @May('read the mailbox') mailbox() {
    return {};
  }
  @Get('further-in') @May('work on submissions') furtherIn() {
    throw new NotAllowed('This is for somebody else');
  }
  @Post('notes') @May('work on submissions') write(@Body() note: Note, @AskedBy() asked: Asked) {
    return { note, asked };
  }
  @Post('files') @May('work on submissions') attach(@AskedBy() asked: Asked) {
    return { asked };
  }
  @Get('unguarded') unguarded() {
    return 'a route without a sentence';
  }
}

/** The directory, so far as these specs look. */
@QueryHandler(NameOrganisations)
class Directory implements IQueryHandler<NameOrganisations> {
  async execute() {
    return ['iom', 'ilo', 'unodc'].map((id) => ({ id, acronym: id.toUpperCase(), name: `Sample ${id}` }));
  }
}

/** As the platform maps what is thrown, so far as these specs look. */
@Catch()
class Problems implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost) {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const detail = error instanceof Error ? error.message : '';
    return reply.status(statusOf(error)).type('application/json').send({ detail });
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof NotAllowed) return HttpStatus.FORBIDDEN;
  if (error instanceof Unknown) return HttpStatus.NOT_FOUND;
  if (error instanceof Refused) return HttpStatus.CONFLICT;
  return error instanceof BadInput ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
}

export const goodPassword = 'seven herons over the delta';

export const sampleAccount: NewAccount = {
  email: 'contributor@sample.invalid',
  name: 'Sample Contributor',
  roles: ['contributor'],
  organisation: 'iom',
  password: goodPassword,
  // Who is no sample has to set up a second factor first, beyond a contributor.
  sample: true,
};

/** An installation with nothing but accounts, on a database of its own. */
export interface Installation {
  app: NestFastifyApplication;
  /** As the application's role. */
  db: DataSource;
  /** As the owner of the tables. */
  owner: DataSource;
  /** Connection string of the owner. */
  database: string;
  /** Opens an account; what is not said is as in `sampleAccount`. */
  open(account?: Partial<NewAccount>): Promise<string>;
  /** Signs in over HTTP and answers the cookie and the csrf token. */
  signIn(email?: string): Promise<{ cookie: string; csrf: string }>;
  stop(): Promise<void>;
}

export async function givenAccounts(): Promise<Installation> {
  const { owner, db, url, drop } = await databases();
  const app = await application(db);
  return {
    app,
    db,
    owner,
    database: url,
    open: (account) => app.get(CommandBus).execute(new OpenAccount({ ...sampleAccount, ...account })),
    signIn: async (email = sampleAccount.email) => {
      const payload = { email, password: goodPassword };
      const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload });
      return {
        cookie: String(answer.headers['set-cookie']).split(';')[0]!,
        csrf: answer.json<{ csrf: string }>().csrf,
      };
    },
    stop: async () => {
      await app.close();
      await Promise.all([db.destroy(), owner.destroy()]);
      await drop();
    },
  };
}

async function databases() {
  const database = await freshDatabase();
  const { url } = database;
  const owner = new DataSource({ type: 'postgres', url, migrations: [EventLog1795400000000, ...migrations] });
  await owner.initialize();
  await owner.runMigrations();
  const extra = { options: '-c role=exchange_app' };
  const entities = [...accountEntities, SecurityEntry];
  const db = await new DataSource({ type: 'postgres', url, entities, extra }).initialize();
  return { owner, db, url, drop: () => database.drop() };
}

async function application(db: DataSource): Promise<NestFastifyApplication> {
  @Global()
  @Module({
    providers: [
      { provide: DataSource, useValue: db },
      { provide: Config, useValue: configFrom({ SECRETS_KEY: randomBytes(32).toString('base64') }) },
      { provide: EventStore, useClass: MemoryEventStore },
      { provide: APP_FILTER, useClass: Problems },
      Directory,
    ],
    exports: [Config, DataSource, EventStore],
  })
  class Platform {}
  const imports = [Platform, CqrsModule.forRoot(), AccountsModule];
  const module = await Test.createTestingModule({ imports, controllers: [Doors] }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  await app.register(multipart);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

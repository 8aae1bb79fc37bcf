import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Injectable,
  Logger,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Seal } from '#libs/platform';
import type { QueuePlace } from './backend.js';
import { localMailbox, smtp } from './carriers.js';
import { complainTo } from './complain.js';
import { MailQueue } from './mail-queue.js';
import { Notifier } from './notifier.js';
import { People } from './people.js';
import { PeopleOfAccounts } from './people-of-accounts.js';
import { startMail } from './start-mail.js';

export abstract class MailSettings implements QueuePlace {
  abstract databaseUrl: string;
  abstract redisUrl?: string | undefined;
  /** Without it, mail is kept in the local mailbox. */
  abstract smtpUrl?: string | undefined;
  /** Where people reach the platform: for the link in a mail, and its Message-ID. */
  abstract publicUrl?: string | undefined;
}

const logger = new Logger('mail');
const complain = complainTo((message) => logger.warn(message));

/** Sends mail for as long as the application runs. */
@Injectable()
class Post implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private mail?: ReturnType<typeof startMail>;

  constructor(
    private readonly settings: MailSettings,
    private readonly queue: MailQueue,
    private readonly db: DataSource,
    private readonly people: People,
    private readonly seal: Seal,
  ) {}

  onApplicationBootstrap(): void {
    const { smtpUrl, publicUrl } = this.settings;
    const delivery = {
      db: this.db,
      people: this.people,
      carrier: smtpUrl ? smtp(smtpUrl) : localMailbox(this.seal),
      home: publicUrl,
    };
    this.mail = startMail(this.settings, this.queue, delivery, complain);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.mail?.close();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
  }
}

/** Tells people: the notifier among the reactions, and the worker that sends what it wrote down. Needs `migrateQueue`. */
@Module({})
export class NotificationsWorkerModule {
  static with(settings: MailSettings): DynamicModule {
    return {
      module: NotificationsWorkerModule,
      providers: [
        { provide: MailSettings, useValue: settings },
        { provide: MailQueue, useFactory: () => MailQueue.open(settings, complain) },
        { provide: People, useClass: PeopleOfAccounts },
        Seal,
        Notifier,
        Post,
      ],
      exports: [MailQueue, Notifier],
    };
  }
}

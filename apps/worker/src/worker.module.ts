import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule, Upkeep } from '#libs/accounts';
import type { Reaction } from '#libs/event-store';
import { NotificationsWorkerModule, reactions } from '#libs/notifications';
import type { Config } from '#libs/platform';
import { SubmissionsModule } from '#libs/submissions';
import { ReadModels, reactionsToken } from './read-models.js';

/** Everything that works behind the pages: read models, notices, mail, and what is to be done in time. Needs the Foundation. */
@Module({})
export class WorkerModule {
  static of({ redisUrl, smtpUrl, publicUrl }: Config, databaseUrl: string): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        AccountsModule,
        SubmissionsModule,
        NotificationsWorkerModule.with({ databaseUrl, redisUrl, smtpUrl, publicUrl }),
      ],
      providers: [
        Upkeep,
        ReadModels,
        { provide: reactionsToken, useFactory: (...all: Reaction[]) => all, inject: reactions },
      ],
      exports: [ReadModels],
    };
  }
}

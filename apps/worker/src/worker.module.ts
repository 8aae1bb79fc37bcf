import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule, Forgetting } from '#libs/accounts';
import type { Reaction } from '#libs/event-store';
import { NotificationsWorkerModule, reactions } from '#libs/notifications';
import type { Config } from '#libs/platform';
import { SubmissionsModule } from '#libs/submissions';
import { ReadModels, reactionsToken } from './read-models.js';

/** Everything that works behind the pages: read models, notices, mail, and forgetting in time. Needs the Foundation. */
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
        Forgetting,
        ReadModels,
        { provide: reactionsToken, useFactory: (...all: Reaction[]) => all, inject: reactions },
      ],
      exports: [ReadModels],
    };
  }
}

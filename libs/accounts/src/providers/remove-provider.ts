import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { Unknown } from '#libs/event-store';
import type { Asking } from '../admit/asking.js';
import { SecurityLog } from '../security-log/security-log.js';
import { endSessionsProvedBy } from './end-sessions-proved-by.js';
import { Providers } from './providers.js';

/**
 * Nobody signs in with the provider of this organisation any more, and whoever did is signed out. Who they are to it is
 * kept: set again, the same provider knows the same people. Throws `Unknown` where there is none.
 */
export class RemoveProvider extends Command<void> {
  constructor(
    readonly by: string,
    readonly organisation: string,
    readonly request: Asking | null = null,
  ) {
    super();
  }
}

@CommandHandler(RemoveProvider)
export class RemoveProviderHandler implements ICommandHandler<RemoveProvider> {
  constructor(
    private readonly db: DataSource,
    private readonly providers: Providers,
    private readonly log: SecurityLog,
  ) {}

  async execute({ by, organisation, request }: RemoveProvider): Promise<void> {
    if (!(await this.providers.forget(organisation))) throw new Unknown('This organisation has no identity provider');
    await endSessionsProvedBy(this.db, organisation);
    await this.log.note({ what: 'ProviderRemoved', by, result: 'done', about: { organisation }, request });
  }
}

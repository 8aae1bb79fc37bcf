import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Unknown } from '#libs/event-store';
import type { Asking } from '../admit/asking.js';
import { SecurityLog } from '../security-log/security-log.js';
import { endSessionsProvedBy, holdMembers } from './end-sessions-proved-by.js';
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
    private readonly providers: Providers,
    private readonly log: SecurityLog,
  ) {}

  async execute({ by, organisation, request }: RemoveProvider): Promise<void> {
    await this.log.change(async (db, note) => {
      await holdMembers(db, organisation, by, request);
      const was = await this.providers.forget(db, organisation);
      if (!was) throw new Unknown('This organisation has no identity provider');
      await endSessionsProvedBy(db, organisation);
      await note({ what: 'ProviderRemoved', by, result: 'done', about: { organisation }, request });
    });
  }
}

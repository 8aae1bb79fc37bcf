import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { BadInput, type Reason } from '#libs/event-store';
import type { Asking } from '../admit/asking.js';
import { isPrintable } from '../email-address.js';
import { NameOrganisations } from '../organisation-names.js';
import { noOrganisation, refuseWrong } from '../reasons.js';
import { SecurityLog } from '../security-log/security-log.js';
import { discover, type Registration } from './discover.js';
import { endSessionsProvedBy, holdMembers } from './end-sessions-proved-by.js';
import { issuerOf } from './issuer.js';
import { Providers } from './providers.js';

/** What an administrator says of a provider. */
export interface ProviderSettings {
  issuer: string;
  clientId: string;
  /** Left out, the one that is there stays, as long as the issuer does: no other ever gets to see it. */
  clientSecret?: string | undefined;
}

/**
 * Lets the people of an organisation sign in with its provider. It is asked first, so that what is kept works. With another
 * issuer than before, whoever signed in by that one is signed out. Throws `BadInput` naming each wrong field.
 */
export class SetProvider extends Command<void> {
  constructor(
    readonly by: string,
    readonly organisation: string,
    readonly settings: ProviderSettings,
    readonly request: Asking | null = null,
  ) {
    super();
  }
}

@CommandHandler(SetProvider)
export class SetProviderHandler implements ICommandHandler<SetProvider> {
  constructor(
    private readonly queries: QueryBus,
    private readonly providers: Providers,
    private readonly log: SecurityLog,
  ) {}

  async execute({ by, organisation, settings, request }: SetProvider): Promise<void> {
    const before = await this.providers.registration(organisation);
    const registration = complete(settings, before);
    const all = await this.queries.execute(new NameOrganisations());
    const isKnown = all.some(({ id }) => id === organisation);
    refuseWrong({ organisation: isKnown ? null : noOrganisation, ...wrongIn(registration) });
    await discover(registration).catch(isNoProvider);
    const about = { organisation, issuer: registration.issuer };
    await this.log.change(async (db, note) => {
      await holdMembers(db, organisation, by, request);
      await this.providers.keep(db, organisation, registration);
      if (before && before.issuer !== registration.issuer) await endSessionsProvedBy(db, organisation);
      await note({ what: 'ProviderSet', by, result: 'done', about, request });
    });
  }
}

function complete(
  { issuer, clientId, clientSecret = '' }: ProviderSettings,
  before: Registration | null,
): Registration {
  const asked = { issuer: issuer.trim(), clientId: clientId.trim(), clientSecret: clientSecret.trim() };
  const stays = asked.clientSecret === '' && before?.issuer === asked.issuer;
  return stays ? { ...asked, clientSecret: before.clientSecret } : asked;
}

const wrongIn = ({ issuer, clientId, clientSecret }: Registration) => ({
  issuer: issuerOf(issuer) ? null : notAnIssuer,
  clientId: isWord(clientId) ? null : { message: 'must be given, in one line', code: 'client-id' },
  clientSecret: isWord(clientSecret) ? null : { message: 'must be given, in one line', code: 'client-secret' },
});

const notAnIssuer: Reason = {
  message: 'must be an address that begins with https://, without query or fragment',
  code: 'issuer',
};

const isWord = (text: string) => text !== '' && isPrintable(text);

/** Why, is not told: what answers at an address is nobody's to find out from here. */
function isNoProvider(): never {
  const message = 'is not where an OpenID Connect provider of this name answers';
  throw new BadInput([{ field: 'issuer', message, code: 'issuer' }]);
}

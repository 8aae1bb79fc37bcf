import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource, type EntityManager } from 'typeorm';
import { holdOwn } from '../admit/ask-again.js';
import type { Asking } from '../admit/asking.js';
import { openInvitation } from '../invite/open-invitation.js';
import { InvitationOver, Invitations } from '../join/invitations.js';
import { type Note, SecurityLog } from '../security-log/security-log.js';
import { Tickets } from '../tickets.js';
import { identify, type Identified, type Identity } from './identify.js';
import { Identities } from './identities.js';
import { type Journey, journeyOf, type Purpose } from './journey.js';
import { NotByProvider } from './not-by-provider.js';
import { Providers } from './providers.js';

/** Who came back, what for, and the page to go on to. */
export interface Arrival {
  purpose: Purpose;
  account: string;
  next: string;
}

/**
 * Ends what `BeginWithProvider` began, once: of many who come with one answer one gets in. Answers the account;
 * whoever asked then opens the session. Throws `NotByProvider`.
 */
export class FinishWithProvider extends Command<Arrival> {
  constructor(
    /** Whose callback was asked for. */
    readonly organisation: string,
    /** What the provider has the browser say: the query of the address. */
    readonly query: string,
    /** From the cookie. */
    readonly token: string | null,
    readonly request: Asking,
  ) {
    super();
  }
}

/** A journey whose ticket is used up, and the account that it was begun for. */
interface UnderWay {
  journey: Journey;
  account: string | null;
}

@CommandHandler(FinishWithProvider)
export class FinishWithProviderHandler implements ICommandHandler<FinishWithProvider> {
  constructor(
    private readonly db: DataSource,
    private readonly providers: Providers,
    private readonly identities: Identities,
    private readonly tickets: Tickets,
    private readonly invitations: Invitations,
    private readonly log: SecurityLog,
  ) {}

  async execute(asked: FinishWithProvider): Promise<Arrival> {
    const underWay = await this.underWay(asked);
    const { purpose, next, organisation } = underWay.journey;
    try {
      const account = await this.arrive(underWay, asked);
      return { purpose, next, account };
    } catch (error) {
      if (error instanceof NotByProvider) await this.refused(error, organisation, asked.request);
      throw error;
    }
  }

  private refused({ why }: NotByProvider, organisation: string, request: Asking): Promise<void> {
    const about = { by: 'provider', organisation, why };
    return this.log.note({ what: 'SignInRefused', result: 'refused', about, request });
  }

  /**
   * The journey that this browser began and this answer ends. Each organisation has a callback of its own: a provider that
   * passes somebody on to another one's would have us give it the other's code (mix-up, RFC 9700, 4.4).
   */
  private async underWay({ organisation, query, token }: FinishWithProvider): Promise<UnderWay> {
    const ticket = token === null ? null : await this.tickets.look('provider', token);
    if (!ticket || token === null) throw new NotByProvider('over');
    const journey = journeyOf(ticket);
    const isAnswer = journey.organisation === organisation && journey.state === new URLSearchParams(query).get('state');
    // What another site made up does not use the ticket up.
    if (!isAnswer || !(await this.tickets.take('provider', token))) throw new NotByProvider('over');
    return { journey, account: ticket.account };
  }

  private async arrive({ journey, account }: UnderWay, { query, request }: FinishWithProvider): Promise<string> {
    const { issuer, configuration } = await this.providers.reach(journey.organisation);
    if (issuer !== journey.issuer) throw new NotByProvider('over');
    const identified = await identify(configuration, journey, query);
    if (journey.purpose === 'sign-in') return this.signIn(identified, journey);
    if (account === null) throw new NotByProvider('over');
    if (journey.purpose === 'join') return this.join(account, identified, request);
    // The person may have signed out meanwhile, or somebody else in.
    if (request.account?.id !== account) throw new NotByProvider('over');
    if (journey.purpose === 'link') return this.link(account, identified, request);
    return this.confirm(account, identified, journey, request);
  }

  private async signIn(identified: Identified, { organisation }: Journey): Promise<string> {
    const account = await this.identities.accountOf(identified, organisation);
    if (account === null) throw new NotByProvider('unknown');
    return account;
  }

  private async join(account: string, identified: Identified, request: Asking): Promise<string> {
    const offer = await openInvitation(this.db.manager, account);
    if (!offer || offer.taken) throw new NotByProvider('over');
    const name = (await identified.name()) || offer.email.split('@')[0]!;
    const newcomer = { name, passwordHash: null, by: 'provider', token: null, request } as const;
    await this.invitations
      .accept(account, newcomer, (db, note) => this.linkIn(db, note, account, identified, request))
      .catch(overAsProvider);
    return account;
  }

  private async link(account: string, identified: Identified, request: Asking): Promise<string> {
    await this.log.change(async (db, note) => {
      await holdOwn(db, request);
      await this.linkIn(db, note, account, identified, request);
    });
    return account;
  }

  private async linkIn(db: EntityManager, note: Note, account: string, identity: Identity, request: Asking) {
    await this.identities.link(db, account, identity);
    await note({ what: 'IdentityLinked', account, by: account, result: 'done', request });
  }

  /** Whoever confirms is who was signed in before, and nobody else whom the provider knows. */
  private async confirm(
    account: string,
    identified: Identified,
    { organisation }: Journey,
    request: Asking,
  ): Promise<string> {
    if ((await this.identities.accountOf(identified, organisation)) !== account) throw new NotByProvider('unknown');
    const about = { by: 'provider', organisation };
    await this.log.change((_, note) =>
      note({ what: 'ProofGiven', account, by: account, result: 'done', about, request }),
    );
    return account;
  }
}

function overAsProvider(error: unknown): never {
  throw error instanceof InvitationOver ? new NotByProvider('over', error) : error;
}

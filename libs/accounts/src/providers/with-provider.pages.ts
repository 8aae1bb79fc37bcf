import { Controller, Get, Header, Param, Query, UseFilters } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import type { Asking } from '../admit/asking.js';
import { May } from '../admit/may.js';
import { tokenOf } from '../admit/session-cookie.js';
import { ThisVisit, Visit } from '../admit/visit.js';
import { FindInvitation } from '../join/find-invitation.js';
import { InvitationOverPage } from '../join/join.page.js';
import { NameOrganisations } from '../organisation-names.js';
import { Sessions } from '../sessions.js';
import { type Entrance, Entrances, letIn } from '../sign-in/entrances.js';
import { nextPage } from '../sign-in/next-page.js';
import { depart, type Going } from './depart.js';
import { type Arrival, FinishWithProvider } from './finish-with-provider.js';
import { Identities } from './identities.js';
import { journeyCookie } from './journey-cookie.js';
import { SayWhyNot } from './not-by-provider.filter.js';
import { Providers } from './providers.js';
import { ChooseOrganisationPage } from './with-provider.page.js';

/** Signing in, or accepting an invitation, with the provider of one's organisation. */
@Controller('sign-in')
@May('sign in')
@UseFilters(SayWhyNot)
export class WithProviderPages {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly sessions: Sessions,
    private readonly entrances: Entrances,
    private readonly providers: Providers,
    private readonly identities: Identities,
  ) {}

  @Get('with')
  @Html()
  async choose(@ThisPage() page: Page, @Query('next') next: unknown) {
    const [names, all] = await Promise.all([this.queries.execute(new NameOrganisations()), this.providers.list()]);
    const organisations = names.filter(({ id }) => all.some(({ organisation }) => organisation === id));
    return renderPage(ChooseOrganisationPage({ page, organisations, next: nextPage(next) }));
  }

  /**
   * A link and not a form: browsers let no form of ours end at another site (CSP `form-action`). It changes nothing yet.
   * `?invitation=` is the token of one to accept; `?again` has somebody who is signed in show anew who they are.
   */
  @Get('with/:organisation')
  @Html()
  @Header('cache-control', 'no-store')
  async begin(
    @Param('organisation') organisation: string,
    @Query('invitation') invitation: unknown,
    @Query('next') asked: unknown,
    @Query('again') again: unknown,
    @ThisVisit() visit: Visit,
  ) {
    const { page, request, reply } = visit;
    const next = nextPage(asked);
    const leave = async (going: Pick<Going, 'purpose' | 'account'>) =>
      visit.goTo(await depart(this.commands, { ...going, organisation, next }, request, reply));
    if (typeof invitation === 'string') {
      const offer = await this.queries.execute(new FindInvitation(invitation));
      if (offer?.taken) return visit.goTo(`/join?token=${encodeURIComponent(invitation)}`);
      if (offer?.organisation === organisation) return leave({ purpose: 'join', account: offer.account });
      reply.status(410);
      return renderPage(InvitationOverPage({ page }));
    }
    if (!request.account) return leave({ purpose: 'sign-in' });
    return again === undefined ? visit.goTo(next) : leave({ purpose: 'confirm', account: request.account.id });
  }

  @Get('callback/:organisation')
  @Header('cache-control', 'no-store')
  async finish(@Param('organisation') organisation: string, @ThisVisit() visit: Visit) {
    const { request, reply } = visit;
    const { search: query } = new URL(request.url, 'http://here.invalid');
    const asked = new FinishWithProvider(organisation, query, journeyCookie.of(request), request);
    const arrival = await this.commands.execute(asked);
    journeyCookie.takeBack(request, reply);
    letIn(request, reply, await this.entranceFor(arrival, organisation, request));
    return visit.goTo(arrival.next);
  }

  /** Of a new session; of the one that is open, another, and its proof is fresh. */
  private async entranceFor({ purpose, account }: Arrival, organisation: string, request: Asking): Promise<Entrance> {
    const before = tokenOf(request);
    const isOpen = purpose === 'link' || purpose === 'confirm';
    if (before !== null && isOpen) return { token: await this.sessions.prove(before, 'provider'), device: null };
    return this.entrances.open(account, { proofs: ['provider'], request, before }, (db) =>
      this.identities.refuseUnknown(db, account, organisation),
    );
  }
}

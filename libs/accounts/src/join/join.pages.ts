import { Body, Controller, Get, Header, HttpCode, Post, Query, Req } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FieldError } from '#libs/event-store';
import { Html, type Page, renderPage } from '#libs/web';
import type { Asking } from '../admit/asking.js';
import { May } from '../admit/may.js';
import { tokenOf } from '../admit/session-cookie.js';
import { ThisVisit, Visit } from '../admit/visit.js';
import { NameOrganisations } from '../organisation-names.js';
import { Challenges } from '../passkeys/challenges.js';
import { WrongPasskey } from '../passkeys/shown.js';
import { Providers } from '../providers/providers.js';
import type { Proof } from '../session.js';
import { Sessions } from '../sessions.js';
import { Entrances, letIn } from '../sign-in/entrances.js';
import { wrongFields } from '../wrong-fields.js';
import { Invitations, InvitationOver } from './invitations.js';
import { FindInvitation } from './find-invitation.js';
import { JoinBody } from './join.body.js';
import { Join } from './join.js';
import { InvitationOverPage, InvitedAgainPage, JoinPage } from './join.page.js';
import { JoinWithPasskey } from './join-with-passkey.js';

interface Filled {
  token: string;
  name?: string;
  errors?: FieldError[];
}

@Controller('join')
@May('join by invitation')
export class JoinPages {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly invitations: Invitations,
    private readonly challenges: Challenges,
    private readonly entrances: Entrances,
    private readonly sessions: Sessions,
    private readonly providers: Providers,
  ) {}

  /** Looking does not use the link up: mail programs open links by themselves. */
  @Get()
  @Html()
  @Header('cache-control', 'no-store')
  async show(@Query('token') token: unknown, @ThisVisit() visit: Visit): Promise<string> {
    return this.page(visit, { token: String(token) });
  }

  @Post()
  @HttpCode(200)
  @Html()
  @Header('cache-control', 'no-store')
  join(@Body() { token, name, password }: JoinBody, @ThisVisit() visit: Visit) {
    return this.enter(new Join(token, { name, password }, visit.request), 'password', visit);
  }

  /** What the device of an invited person is asked. */
  @Post('passkey/question')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async ask(@Query('token') token: unknown, @Req() request: Asking) {
    const { account: id, email } = await this.invitations.behind(String(token));
    return this.challenges.forNew({ id, email, name: '' }, request, 'join');
  }

  @Post('passkey')
  @HttpCode(200)
  @Html()
  @Header('cache-control', 'no-store')
  joinWithPasskey(@Body() { token, name, passkey }: JoinBody, @ThisVisit() visit: Visit) {
    return this.enter(new JoinWithPasskey(token, { name, passkey }, visit.request), 'passkey', visit);
  }

  /**
   * Opens the first session, and goes on: whose role wants a second factor sets that up first, and who has a passkey and nothing else
   * is told what to do before they lose it.
   */
  private async enter(asked: Join | JoinWithPasskey, proof: Proof, visit: Visit): Promise<string | void> {
    const { request, reply } = visit;
    try {
      const account = await this.commands.execute<Join | JoinWithPasskey, string>(asked);
      const entrance = await this.entrances.open(account, { proofs: [proof], request, before: tokenOf(request) });
      letIn(request, reply, entrance);
      const me = await this.sessions.accountOf(entrance.token);
      if (proof === 'passkey') return visit.goTo('/account/sign-in?done=joined');
      return visit.goTo(me?.session.mustEnrol ? '/account/sign-in' : '/desk');
    } catch (error) {
      const errors = errorsOf(error, visit.page);
      reply.status(400);
      return this.page(visit, { token: asked.token, name: asked.person.name, errors });
    }
  }

  private async page(visit: Visit, filled: Filled): Promise<string> {
    const { reply } = visit;
    const page = visit.at(`/join?token=${encodeURIComponent(filled.token)}`);
    const offer = await this.queries.execute(new FindInvitation(filled.token));
    if (!offer) {
      reply.status(410);
      return renderPage(InvitationOverPage({ page }));
    }
    const all = await this.queries.execute(new NameOrganisations());
    const organisation = all.find(({ id }) => id === offer.organisation)?.name ?? offer.organisation;
    if (offer.taken) {
      reply.status(409);
      return renderPage(InvitedAgainPage({ page, offer, organisation }));
    }
    const hasProvider = await this.providers.has(offer.organisation);
    return renderPage(JoinPage({ page, offer, organisation, hasProvider, ...filled }));
  }
}

function errorsOf(error: unknown, page: Page): FieldError[] {
  if (error instanceof InvitationOver) return [];
  if (error instanceof WrongPasskey) return [{ field: 'passkey', message: page.say('accounts.passkeys.failed') }];
  return wrongFields(error, page, 'name');
}

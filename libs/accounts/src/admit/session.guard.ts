import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { NotAllowed } from '#libs/event-store';
import { Config } from '#libs/platform';
import type { Viewer } from '#libs/web';
import { accountOf } from '../account.js';
import type { Account } from '../actor.js';
import { isSentence, policies, type Sentence } from '../policies.js';
import { Sessions } from '../sessions.js';
import type { Asking } from './asking.js';
import { csrfOf, isForm, isUnsafe, refuseForgedForms, refuseOtherSites } from './csrf.js';
import { demandProof, isOfApi } from './demand-proof.js';
import { takeFormFields } from './form-fields.js';
import { sentenceKey } from './may.js';
import { FirstElsewhere, NotSignedIn } from './not-signed-in.js';
import { RefusedAccess } from './refused-access.js';
import { tokenOf } from './session-cookie.js';

/** Stands before every route: finds out who asks, refuses what another site forged, and asks the route's policy. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly routes: Reflector,
    private readonly sessions: Sessions,
    private readonly config: Config,
    private readonly refused: RefusedAccess,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<Asking>();
    request.publicUrl = this.config.publicUrl;
    await this.recognise(request);
    if (request.account) keepToThemselves(context.switchToHttp().getResponse<FastifyReply>());
    try {
      admit(request, this.sentenceOf(context));
    } catch (error) {
      await this.refused.refuse(error, request);
    }
    return true;
  }

  private sentenceOf(context: ExecutionContext): Sentence {
    const sentence: unknown = this.routes.getAllAndOverride(sentenceKey, [context.getHandler(), context.getClass()]);
    if (isSentence(sentence)) return sentence;
    throw new NotAllowed('No policy says who may use this address, so nobody may');
  }

  private async recognise(request: Asking): Promise<void> {
    const token = tokenOf(request);
    const found = token === null ? null : await this.sessions.accountOf(token);
    const account = found && accountOf(found);
    request.account = account;
    request.session = found?.session ?? null;
    request.viewer = account && viewerOf(account);
    request.csrf = token !== null && account ? csrfOf(token) : '';
  }
}

/** Throws where it was forged, or is not for who asks, or wants them to show again who they are. */
function admit(request: Asking, sentence: Sentence): void {
  refuseForgeries(request);
  if (!policies[sentence](request.account)) throw refusal(request);
  demandProof(sentence, request);
}

const viewerOf = ({ id, name, roles, organisation }: Account): Viewer => ({ id, name, roles, organisation, unread: 0 });

function refuseForgeries(request: Asking): void {
  if (!isUnsafe(request)) return;
  refuseOtherSites(request);
  const { csrf, command } = takeFormFields(request);
  if (request.account && isForm(request)) refuseForgedForms(csrf, request.csrf);
  request.command = command;
}

/** Pages of a signed-in person are kept by no cache, the browser's own included. */
const keepToThemselves = (reply: FastifyReply) => reply.header('cache-control', 'no-store');

function refusal(request: Asking): Error {
  if (request.account) return new NotAllowed('Your roles do not allow this');
  const isPage = !isUnsafe(request) && !isOfApi(request);
  return isPage ? new FirstElsewhere(`/sign-in?next=${encodeURIComponent(request.url)}`) : new NotSignedIn();
}

import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { Asking } from '../admit/asking.js';
import { Limits } from '../sign-in/limits.js';
import { Tickets } from '../tickets.js';
import { type Journey, journeyMinutes, type Purpose } from './journey.js';
import { Providers } from './providers.js';

/** Where to send the browser, and the token that it must bring back in a cookie. */
export interface Departure {
  url: string;
  token: string;
}

/** What is asked for beyond the identity itself; a name only where there is none yet. */
const asksFor: Record<Purpose, Record<string, string>> = {
  'sign-in': { scope: 'openid' },
  join: { scope: 'openid profile' },
  // Whoever is signed in over there already may be somebody else, put there by another site.
  link: { scope: 'openid', prompt: 'login' },
  confirm: { scope: 'openid', prompt: 'login', max_age: '300' },
};

/**
 * Begins to sign in with the provider of an organisation: authorization code flow with PKCE, state and nonce
 * (OpenID Connect Core 1.0, RFC 7636). Throws `NotByProvider`: `none` or `away`; `TooManyAttempts` to who begins again and again.
 */
export class BeginWithProvider extends Command<Departure> {
  constructor(
    readonly journey: Pick<Journey, 'purpose' | 'organisation' | 'callback' | 'next'>,
    readonly request: Asking,
    /** The account that is joining, linking or confirming. */
    readonly account?: string,
  ) {
    super();
  }
}

@CommandHandler(BeginWithProvider)
export class BeginWithProviderHandler implements ICommandHandler<BeginWithProvider> {
  constructor(
    private readonly providers: Providers,
    private readonly tickets: Tickets,
    private readonly limits: Limits,
  ) {}

  async execute({ journey, request, account }: BeginWithProvider): Promise<Departure> {
    await this.limits.ask(request);
    const { issuer, configuration } = await this.providers.reach(journey.organisation);
    const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
    const data = { ...journey, issuer, state, nonce, verifier } satisfies Journey;
    const token = await this.tickets.issue('provider', { ...(account && { account }), data, minutes: journeyMinutes });
    const url = buildAuthorizationUrl(configuration, {
      ...asksFor[journey.purpose],
      redirect_uri: journey.callback,
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, token };
  }
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';
import type { Config } from '#libs/platform';

const own = ["'self'"];

/** Nothing but what comes from here is loaded, nothing inline is run, and nobody puts our pages into theirs. */
const protection = ({ publicUrl }: Config) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: own,
        styleSrc: own,
        imgSrc: own,
        fontSrc: own,
        connectSrc: own,
        formAction: own,
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        // No script of ours makes markup from text, so none needs a policy to do it (W3C Trusted Types).
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ["'none'"],
        ...(publicUrl?.startsWith('https:') && { upgradeInsecureRequests: [] }),
      },
    },
    // Not `no-referrer`: with it, browsers send forms of ours with the origin `null`.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: publicUrl?.startsWith('https:') ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
  });

/** What pages never ask for, nobody may ask for in their name (W3C Permissions Policy). Passkeys are asked for. */
const powers = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'display-capture'];
const permissions = powers.map((power) => `${power}=()`).join(', ');

/** The headers do not depend on the request, so they are worked out once: every time anew took a tenth of a quick answer. */
export function protect(fastify: Pick<FastifyInstance, 'addHook'>, config: Config): void {
  const headers: Record<string, string> = { 'permissions-policy': permissions };
  const response = {
    setHeader: (name: string, value: string) => (headers[name] = value),
    removeHeader: () => undefined,
  };
  protection(config)({} as IncomingMessage, response as unknown as ServerResponse, () => undefined);
  fastify.addHook('onRequest', (_, reply, done) => {
    reply.headers(headers);
    done();
  });
}

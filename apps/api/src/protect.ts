import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import helmet from 'helmet';
import type { Config } from '#libs/platform';
import { takeViolations, violations } from './violations.js';

const own = ["'self'"];

/** Nothing but what comes from here is loaded, nothing inline is run, and nobody puts our pages into theirs. */
const policy = {
  'default-src': ["'none'"],
  'script-src': own,
  'style-src': own,
  'img-src': own,
  'font-src': own,
  'connect-src': own,
  'form-action': own,
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
  'object-src': ["'none'"],
  // No script of ours makes markup from text, so none needs a policy to do it (W3C Trusted Types).
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ["'none'"],
};

const protection = ({ publicUrl }: Config) => {
  const encrypted = publicUrl?.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        ...policy,
        'report-to': [violations.name],
        ...(encrypted && { 'upgrade-insecure-requests': [] }),
      },
    },
    // Not `no-referrer`: with it, browsers send forms of ours with the origin `null`.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: encrypted ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
  });
};

/** What pages never ask for, nobody may ask for in their name (W3C Permissions Policy). Passkeys are asked for. */
const powers = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'display-capture'];

/** They do not depend on the request, so they are worked out once: every time anew took a tenth of a quick answer. */
export function protectiveHeaders(config: Config): Record<string, string> {
  const headers: Record<string, string> = {
    'permissions-policy': powers.map((power) => `${power}=()`).join(', '),
    'reporting-endpoints': `${violations.name}="${violations.path}"`,
  };
  const response = {
    setHeader: (name: string, value: string) => (headers[name] = value),
    removeHeader: () => undefined,
  };
  protection(config)({} as IncomingMessage, response as unknown as ServerResponse, () => undefined);
  return headers;
}

export function protect(fastify: FastifyInstance, headers: Record<string, string>): void {
  fastify.addHook('onRequest', (_, reply, done) => {
    reply.headers(headers);
    done();
  });
  // Whatever a page says of itself, no cache keeps it once it is somebody's.
  fastify.addHook('onSend', (request: FastifyRequest & { account?: object | null }, reply, _, done) => {
    if (request.account) reply.header('cache-control', 'no-store');
    done();
  });
  void fastify.register(takeViolations, { directives: Object.keys(policy) });
}

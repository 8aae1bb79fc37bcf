import { randomUUID } from 'node:crypto';
import { applyDecorators, createParamDecorator, type ExecutionContext, Header } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { directionOf, isLanguage, negotiated } from './language.js';
import type { Language, Page, Viewer } from './page.js';
import { sayIn } from './say.js';

/** What the guard of the accounts and the cookie plugin add to a request, where they are in place. */
type Asking = FastifyRequest & {
  cookies?: Record<string, string | undefined>;
  viewer?: Viewer | null;
  csrf?: string;
  /** What `rememberLanguage` took out of the query. */
  askedLanguage?: Language | null;
};

const asked = ({ query }: FastifyRequest): unknown => (query as Record<string, unknown> | undefined)?.['lang'];

/** The language in which whoever asks reads: chosen, or else the first that their browser names and we speak. */
export function languageOf(request: FastifyRequest): Language {
  const { askedLanguage, cookies } = request as Asking;
  const chosen = [askedLanguage, asked(request), cookies?.['lang']].find(isLanguage);
  return isLanguage(chosen) ? chosen : negotiated(request.headers['accept-language']);
}

export function pageOf(request: FastifyRequest): Page {
  const { viewer = null, csrf = '', url } = request as Asking;
  const language = languageOf(request);
  const direction = directionOf(language);
  return { language, direction, say: sayIn(language), url, viewer, csrf, command: randomUUID() };
}

/**
 * Where the page is found again that answers this request: its own address or, where a form was sent, the path of the page that the form
 * stood on. Never another host.
 */
export function addressOf({ method, url, headers: { referer } }: FastifyRequest): string {
  if (method === 'GET' || method === 'HEAD') return url;
  return referer !== undefined && URL.canParse(referer) ? new URL(referer).pathname.replace(/^\/+/, '/') : '/';
}

/** The page that a handler answers: `browse(@ThisPage() page: Page)`. */
export const ThisPage = createParamDecorator((_: unknown, context: ExecutionContext) =>
  pageOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** For handlers that answer `renderPage(…)`. */
export const Html = () =>
  applyDecorators(
    Header('content-type', 'text/html; charset=utf-8'),
    Header('vary', 'Accept-Language, Cookie, Accept-Encoding'),
  );

const year = 365 * 24 * 60 * 60;

const cookieFor = (language: Language, { protocol }: FastifyRequest) =>
  `lang=${language}; Path=/; Max-Age=${year}; HttpOnly; SameSite=Lax${protocol === 'https' ? '; Secure' : ''}`;

/** `?lang=fr` on any address is remembered for a year, and taken out of the query: what else may be asked is each page's own. */
export function rememberLanguage(fastify: FastifyInstance): void {
  fastify.decorateRequest('askedLanguage', null);
  fastify.addHook('onRequest', async (request: Asking, reply) => {
    const language = asked(request);
    if (!isLanguage(language)) return;
    // What caches may keep for everybody sets nobody's cookie.
    if (!request.url.startsWith('/assets/')) reply.header('set-cookie', cookieFor(language, request));
    request.askedLanguage = language;
    Reflect.deleteProperty(request.query as object, 'lang');
  });
}

import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

/** Where browsers tell what the policy kept them from (W3C Reporting API). */
export const violations = { name: 'violations', path: '/violations' };

const log = new Logger('ContentSecurityPolicy');

/** Whatever the answer, it is the same: anyone may send anything here. What is logged is bounded by the policy's own words. */
export async function takeViolations(fastify: FastifyInstance, { directives }: { directives: string[] }) {
  const loggedAt = new Map<string, number>();
  const isNews = (directive: string) =>
    directives.includes(directive) && Date.now() - (loggedAt.get(directive) ?? 0) >= 60_000;
  const bounded = { parseAs: 'string', bodyLimit: 16_384 } as const;
  fastify.addContentTypeParser('application/reports+json', bounded, (_, text, done) => done(null, text));
  fastify.post(violations.path, (request, reply) => {
    for (const { effectiveDirective, blockedURL, documentURL } of reportsIn(request.body)) {
      const directive = words(effectiveDirective).replace(/-(elem|attr)$/, '');
      if (!isNews(directive)) continue;
      loggedAt.set(directive, Date.now());
      log.warn({ directive, blocked: addressOf(blockedURL), page: addressOf(documentURL) });
    }
    return reply.code(204).send();
  });
}

function reportsIn(text: unknown): Record<string, unknown>[] {
  try {
    const sent = [JSON.parse(String(text))].flat() as ({ body?: Record<string, unknown> } | null)[];
    return sent.map((report) => report?.body ?? {});
  } catch {
    return [];
  }
}

const words = (sent: unknown) => (typeof sent === 'string' ? sent : '');

/** Without what was asked for, which may be somebody's words or secret. */
const addressOf = (url: unknown) => words(url).split(/[?#]/, 1).join('').slice(0, 200);

import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

/** Where browsers tell what the policy kept them from (W3C Reporting API). */
export const violations = { name: 'violations', path: '/violations' };

type Report = { body?: Record<string, unknown> } | null;
const log = new Logger('ContentSecurityPolicy');
const bounded = { parseAs: 'string', bodyLimit: 16_384 } as const;

/** Anyone may send anything here, so what is logged is bounded: once a minute for each directive of the policy. */
export async function takeViolations(fastify: FastifyInstance, { directives }: { directives: string[] }) {
  const loggedAt = new Map<string, number>();
  const isNews = (directive: string) =>
    directives.includes(directive) && Date.now() - (loggedAt.get(directive) ?? 0) >= 60_000;
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/reports+json', bounded, async (_: unknown, text: string) => ({
    reports: [JSON.parse(text)].flat(),
  }));
  fastify.setErrorHandler((_error, _request, reply) => reply.code(400).send());
  fastify.post<{ Body?: { reports: Report[] } }>(violations.path, (request, reply) => {
    for (const report of request.body?.reports ?? []) {
      const { effectiveDirective, blockedURL, documentURL } = report?.body ?? {};
      const directive = words(effectiveDirective).replace(/-(elem|attr)$/, '');
      if (!isNews(directive)) continue;
      loggedAt.set(directive, Date.now());
      log.warn({ directive, blocked: addressOf(blockedURL), page: addressOf(documentURL) });
    }
    return reply.code(204).send();
  });
}

const words = (sent: unknown) => (typeof sent === 'string' ? sent : '');

/** Without what was asked for, which may be somebody's words or secret. */
const addressOf = (url: unknown) => words(url).split(/[?#]/, 1).join('').slice(0, 200);

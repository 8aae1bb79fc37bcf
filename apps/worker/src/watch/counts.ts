import type { HttpAdapterHost } from '@nestjs/core';
import { Counter, Histogram, type Registry } from 'prom-client';
import { searches } from '#libs/catalogue';
import { mails } from '#libs/notifications';
import { commands } from '#libs/submissions';
import { appends } from './appends.js';
import { fastifyOf, shapeOf } from './requests.js';
import { resultOf } from './result.js';

/** Seconds. Requests have fewer, as they are told for each route. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const fewBuckets = [0.005, 0.025, 0.1, 0.25, 1, 2.5];

/** Counts what is done in this process from now on, until the returned function is called. */
export function count(registry: Registry): () => void {
  const registers = [registry];
  const appended = new Histogram({
    name: 'exchange_append_seconds',
    help: 'Appends to the event store, by how they ended.',
    labelNames: ['result'],
    buckets,
    registers,
  });
  const searched = new Histogram({
    name: 'exchange_search_seconds',
    help: 'Questions to the catalogue, by how they ended.',
    labelNames: ['result'],
    buckets,
    registers,
  });
  const asked = new Counter({
    name: 'exchange_commands_total',
    help: 'Commands to submissions, by verb and by how they ended.',
    labelNames: ['verb', 'result'],
    registers,
  });
  const mailed = new Counter({
    name: 'exchange_mails_total',
    help: 'Tries to send a mail, by what became of them.',
    labelNames: ['result'],
    registers,
  });
  const stops = [
    appends.watch(({ seconds, error }) => appended.observe({ result: resultOf(error) }, seconds)),
    searches.watch(({ seconds, error }) => searched.observe({ result: resultOf(error) }, seconds)),
    commands.watch(({ told: { verb }, error }) => asked.inc({ verb, result: resultOf(error) })),
    mails.watch(({ answer, error }) => {
      const result = error === undefined ? answer : 'failed';
      if (typeof result === 'string') mailed.inc({ result });
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

/** Counts what is answered over HTTP, where this process answers any. */
export function countRequests(registry: Registry, http: HttpAdapterHost): void {
  const answered = new Histogram({
    name: 'exchange_http_request_seconds',
    help: 'Requests, by the pattern of their route and how they were answered.',
    labelNames: ['method', 'route', 'status'],
    buckets: fewBuckets,
    registers: [registry],
  });
  fastifyOf(http)?.addHook('onResponse', (request, reply, done) => {
    answered.observe(shapeOf(request, reply), reply.elapsedTime / 1000);
    done();
  });
}

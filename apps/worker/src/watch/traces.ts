import { AsyncLocalStorage } from 'node:async_hooks';
import type { BeforeApplicationShutdown, OnApplicationShutdown } from '@nestjs/common';
import type { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { batches, type EventStore, type Seen, type Watchable } from '#libs/event-store';
import { eventBehind, mails } from '#libs/notifications';
import type { Span, Spans } from '#libs/platform';
import { commands } from '#libs/submissions';
import { projections } from '../contexts.js';
import { appends } from './appends.js';
import { fastifyOf, shapeOf } from './requests.js';
import { isFailure, resultOf } from './result.js';
import { knownSpan, newSpan, strandsOf, threadOf } from './thread.js';

/** The span that what is done now belongs to. A request learns its thread from the command that it turns out to be. */
interface Place {
  span: string;
  parent?: string | undefined;
  thread?: string;
}

type SeenBy<Kind> = Kind extends Watchable<infer Told> ? Seen<Told> : never;

/** Of how many commands one batch tells. */
const most = 32;

/** Reactions are what is no projection. */
const isProjection = (reader: string) => projections.some(({ name }) => name === reader);
/** The reaction that leads to mail. */
const notifier = 'notifier';

/** Makes spans of what is done here: all those of a command are in one trace, in whichever processes they happen. */
export class Traces implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly places = new AsyncLocalStorage<Place>();
  private readonly requests = new WeakMap<FastifyRequest, Place>();
  private readonly lookedFor = new Set<Promise<void>>();
  private readonly stops: (() => void)[];

  constructor(
    private readonly spans: Spans,
    http: HttpAdapterHost,
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {
    this.followRequests(fastifyOf(http));
    this.stops = [
      commands.hold(this.places, ({ asked }) => this.placeOf(threadOf(asked))),
      commands.watch((seen) => this.command(seen)),
      appends.watch((seen) => this.append(seen)),
      batches.watch((seen) => this.batch(seen)),
      mails.watch((seen) => this.mail(seen)),
    ];
  }

  /** While there still is a database to look into. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.lookedFor);
  }

  async onApplicationShutdown(): Promise<void> {
    for (const stop of this.stops) stop();
    await this.spans.close();
  }

  /** From when the body is read: nothing before that can be a command. */
  private followRequests(fastify: FastifyInstance | null): void {
    fastify?.addHook('preHandler', (request, _, done) => {
      const place = { span: newSpan() };
      this.requests.set(request, place);
      this.places.run(place, done);
    });
    fastify?.addHook('onResponse', (request, reply, done) => {
      const place = this.requests.get(request);
      if (place?.thread) this.request(place.thread, place.span, request, reply);
      done();
    });
  }

  private request(trace: string, id: string, request: FastifyRequest, reply: FastifyReply): void {
    const { method, route, status } = shapeOf(request, reply);
    this.add({
      trace,
      id,
      name: `${method} ${route}`,
      kind: 'server',
      began: Date.now() - reply.elapsedTime,
      seconds: reply.elapsedTime / 1000,
      failed: status >= 500,
      attributes: { 'http.request.method': method, 'http.route': route, 'http.response.status_code': status },
    });
  }

  private command({ told: { verb, id, asked }, ...seen }: SeenBy<typeof commands>): void {
    const { thread: trace = threadOf(asked), span = newSpan(), parent } = this.places.getStore() ?? {};
    const attributes = { 'exchange.verb': verb, 'exchange.submission': id, 'exchange.command': asked.command };
    this.add({ trace, id: span, parent, name: `command ${verb}`, kind: 'internal', ...ended(seen, attributes) });
  }

  private append({ told: { stream, events }, ...seen }: SeenBy<typeof appends>): void {
    const [first] = events;
    if (!first) return;
    const trace = threadOf(first.meta);
    this.add({
      trace,
      id: seen.error === undefined ? knownSpan('append', trace, stream) : newSpan(),
      parent: this.parentIn(trace),
      name: `append ${stream.split('-')[0]}`,
      kind: 'client',
      ...ended(seen, { 'exchange.stream': stream, 'exchange.events': events.length }),
    });
  }

  private batch({ told: { reader, batch }, ...seen }: SeenBy<typeof batches>): void {
    // Not carried, as someone else has moved the checkpoint.
    if (seen.answer === false) return;
    for (const { thread: trace, stream, events } of strandsOf(batch, most))
      this.add({
        trace,
        id: seen.error === undefined ? knownSpan(reader, trace, stream) : newSpan(),
        parent: knownSpan('append', trace, stream),
        name: `${isProjection(reader) ? 'projection' : 'reaction'} ${reader}`,
        kind: 'consumer',
        ...ended(seen, { 'exchange.stream': stream, 'exchange.events': events, 'exchange.batch': batch.length }),
      });
  }

  private mail(seen: SeenBy<typeof mails>): void {
    if (seen.answer === null) return;
    const looking = this.mailOf(seen)
      .catch(() => undefined)
      .finally(() => this.lookedFor.delete(looking));
    this.lookedFor.add(looking);
  }

  /** A mail knows the notification, and that the event. */
  private async mailOf({ told: { id }, ...seen }: SeenBy<typeof mails>): Promise<void> {
    const event = await eventBehind(id, this.db, this.store);
    if (!event) return;
    const trace = threadOf(event.meta);
    const parent = knownSpan(notifier, trace, event.stream);
    const result = seen.error === undefined ? String(seen.answer) : 'failed';
    const about = ended(seen, { 'exchange.notification': id, 'exchange.result': result });
    this.add({ trace, id: newSpan(), parent, name: 'mail', kind: 'client', ...about });
  }

  /** Where a command's own span stands, under that of the request that asked for it. */
  private placeOf(thread: string): Place {
    return { span: newSpan(), parent: this.parentIn(thread), thread };
  }

  private parentIn(thread: string): string | undefined {
    const place = this.places.getStore();
    if (!place) return undefined;
    place.thread ??= thread;
    return place.thread === thread ? place.span : undefined;
  }

  private add(span: Span): void {
    // The only UUID that is no trace.
    if (/[^0]/.test(span.trace)) this.spans.add(span);
  }
}

const ended = <Attributes extends Span['attributes']>(
  { began, seconds, error }: Omit<Seen<object>, 'told'>,
  attributes: Attributes,
) => ({
  began,
  seconds,
  failed: isFailure(error),
  attributes: { 'exchange.result': resultOf(error), ...attributes },
});

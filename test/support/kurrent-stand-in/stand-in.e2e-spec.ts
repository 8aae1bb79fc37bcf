import { randomUUID } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  AccessDeniedError,
  type AllStreamRecordedEvent,
  BACKWARDS,
  END,
  type EventData,
  eventTypeFilter,
  excludeSystemEvents,
  type JSONEventType,
  jsonEvent,
  KurrentDBClient,
  NO_STREAM,
  NotLeaderError,
  type Position,
  START,
  STREAM_EXISTS,
  StreamDeletedError,
  StreamNotFoundError,
  streamNameFilter,
  UnavailableError,
  WrongExpectedVersionError,
} from '@kurrent/kurrentdb-client';
import { type StandIn, startStandIn, type StandInOptions } from './stand-in.js';

type Happened = JSONEventType<'Happened', { nth: number }>;
const happened = (nth = 0, id = randomUUID()) => jsonEvent<Happened>({ id, type: 'Happened', data: { nth } });
const several = (count: number) => Array.from({ length: count }, (_, nth) => happened(nth));
const anybody = { username: 'admin', password: 'changeit' };

const clients: KurrentDBClient[] = [];
const servers: StandIn[] = [];
let server: StandIn;
let client: KurrentDBClient;

function connect(url: string): KurrentDBClient {
  const client = KurrentDBClient.connectionString(`${url}&discoveryInterval=50`);
  clients.push(client);
  return client;
}

async function start(options?: StandInOptions): Promise<StandIn> {
  const server = await startStandIn(options);
  servers.push(server);
  return server;
}

beforeEach(async () => {
  server = await start();
  client = connect(server.url);
});

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.dispose()));
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function all<T>(answers: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const answer of answers) list.push(answer);
  return list;
}

const nthOf = (event?: { data: unknown }): number => (event!.data as { nth: number }).nth;
const nths = async (events: AsyncIterable<{ event?: { data: unknown } }>) =>
  (await all(events)).map(({ event }) => nthOf(event));

const fault = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => null,
    (error: unknown) => error,
  );

const away = /UnavailableError|operation was cancelled/;

/** Without credentials the client appends over one long batch stream; with them, by a call for each. */
describe.each([
  ['in a batch', {}],
  ['by a call of its own', { credentials: anybody }],
])('an append %s', (_, call) => {
  const append = (
    events: EventData | EventData[],
    streamState: bigint | 'no_stream' | 'any' | 'stream_exists' = 'any',
  ) => client.appendToStream('thing', events, { streamState, ...call });

  it('answers where its last event lies in the log', async () => {
    const one = await append(happened());
    const three = await append(several(3), 0n);
    const events = await all(client.readAll({ filter: excludeSystemEvents() }));
    const places = events.map(({ event }) => event!.position);
    expect([one.position, three.position]).toEqual([places[0], places[3]]);
    expect([one.nextExpectedRevision, three.nextExpectedRevision]).toEqual([0n, 3n]);
    expect(places.every(({ commit, prepare }) => commit === prepare)).toBe(true);
    expect(places[1]!.commit - places[0]!.commit).toBeGreaterThan(100n);
  });

  it('gives back what was appended, of any kind', async () => {
    const { id } = await appended({ ...happened(7), metadata: { who: 'Sample Reader' } });
    const [first] = await all(client.readStream<Happened>('thing'));
    expect(first?.event).toMatchObject({ id, type: 'Happened', data: { nth: 7 }, metadata: { who: 'Sample Reader' } });
    expect(Date.now() - first!.event!.created.getTime()).toBeLessThan(5_000);
    async function appended(event: EventData) {
      await append(event);
      return event;
    }
  });

  it('is refused at another revision, and told the one there is', async () => {
    await append(several(2), NO_STREAM);
    const refusals = await Promise.all(
      [append(happened(), NO_STREAM), append(happened(), 0n), append(happened(), 5n)].map(fault),
    );
    expect(refusals.every((error) => error instanceof WrongExpectedVersionError)).toBe(true);
    expect(refusals.map((error) => (error as WrongExpectedVersionError).actualState)).toEqual([1n, 1n, 1n]);
    expect(refusals.map((error) => (error as WrongExpectedVersionError).expectedState)).toEqual([NO_STREAM, 0n, 5n]);
    expect(server.count()).toBe(2);
  });

  it('is refused where a stream must exist and does not', async () => {
    expect(await fault(append(happened(), STREAM_EXISTS))).toMatchObject({
      actualState: NO_STREAM,
      expectedState: STREAM_EXISTS,
    });
  });

  it('asked again with the same ids is answered as before, and stored once', async () => {
    const events = several(3);
    const [first] = [await append(events, NO_STREAM), await append(happened(), 2n)];
    expect(await append(events, NO_STREAM)).toEqual(first);
    expect(await append(events)).toEqual(first);
    expect(server.count()).toBe(4);
  });

  it('is refused where only some of the ids are there', async () => {
    const [a, b] = several(2);
    await append(a!, NO_STREAM);
    expect(await fault(append([a!, b!], NO_STREAM))).toBeInstanceOf(WrongExpectedVersionError);
    expect(await fault(append([a!, b!]))).toBeInstanceOf(WrongExpectedVersionError);
  });

  it('stores known ids again where the revision is right, or the stream another', async () => {
    const event = happened();
    await append(event, NO_STREAM);
    await append(event, 0n);
    await client.appendToStream('other', event, { streamState: NO_STREAM, ...call });
    expect(server.count()).toBe(3);
  });

  it('is refused for good where the stream was deleted', async () => {
    await append(happened());
    server.tombstone('thing');
    expect(await fault(append(happened()))).toBeInstanceOf(StreamDeletedError);
    expect(await fault(all(client.readStream('thing')))).toBeInstanceOf(StreamDeletedError);
  });

  it('can be refused, and then nothing is stored', async () => {
    server.next({ append: 'refuse' });
    expect(await fault(append(happened()))).toBeInstanceOf(UnavailableError);
    expect(server.count()).toBe(0);
  });

  it('can be stored and its answer lost', async () => {
    const event = happened();
    server.next({ append: 'lose', times: 2 });
    expect(await fault(append(event, NO_STREAM))).toBeInstanceOf(UnavailableError);
    expect(await fault(append(event, NO_STREAM))).toBeInstanceOf(UnavailableError);
    expect((await append(event, NO_STREAM)).nextExpectedRevision).toBe(0n);
    expect(server.count()).toBe(1);
  });

  it('can be answered late', async () => {
    server.next({ append: 'late', ms: 300 });
    const began = Date.now();
    await append(happened());
    expect(Date.now() - began).toBeGreaterThanOrEqual(295);
  });
});

it('takes an append that comes in many parts as one', async () => {
  const { nextExpectedRevision } = await client.appendToStream('thing', several(100), { batchAppendSize: 500 });
  expect([nextExpectedRevision, server.count()]).toEqual([99n, 100]);
});

describe('a read', () => {
  let places: Position[];
  beforeEach(async () => {
    await client.appendToStream('thing', several(5));
    server.addSystemEvent();
    await client.appendToStream('other', jsonEvent({ type: 'Else', data: { nth: 9 } }));
    places = (await all(client.readAll({ filter: excludeSystemEvents() }))).map(({ event }) => event!.position);
  });

  it('gives a stream both ways, from either end or from a revision, which is included', async () => {
    expect(await nths(client.readStream('thing'))).toEqual([0, 1, 2, 3, 4]);
    expect(await nths(client.readStream('thing', { fromRevision: 3n }))).toEqual([3, 4]);
    expect(await nths(client.readStream('thing', { fromRevision: 1n, maxCount: 2 }))).toEqual([1, 2]);
    expect(await nths(client.readStream('thing', { direction: BACKWARDS, fromRevision: END }))).toEqual([
      4, 3, 2, 1, 0,
    ]);
    expect(await nths(client.readStream('thing', { direction: BACKWARDS, fromRevision: 1n }))).toEqual([1, 0]);
    expect(await nths(client.readStream('thing', { fromRevision: 7n }))).toEqual([]);
  });

  it('says where there is no such stream', async () => {
    const error = await fault(all(client.readStream('nothing')));
    expect(error).toBeInstanceOf(StreamNotFoundError);
    expect((error as StreamNotFoundError).streamName).toBe('nothing');
  });

  it('gives all events both ways and leaves out what a filter does', async () => {
    const filter = excludeSystemEvents();
    expect(await nths(client.readAll({ filter }))).toEqual([0, 1, 2, 3, 4, 9]);
    expect(await nths(client.readAll({ filter, direction: BACKWARDS, fromPosition: END, maxCount: 2 }))).toEqual([
      9, 4,
    ]);
    expect(await nths(client.readAll({ filter: eventTypeFilter({ prefixes: ['El'] }) }))).toEqual([9]);
    expect(await nths(client.readAll({ filter: streamNameFilter({ regex: '^oth' }) }))).toEqual([9]);
    expect(await nths(client.readAll({ filter: streamNameFilter({ prefixes: ['thing', 'x'] }) }))).toHaveLength(5);
    const types = (await all(client.readAll())).map(({ event }) => event!.type);
    expect(types.filter((type) => type.startsWith('$')).length).toBeGreaterThan(3);
  });

  it('includes the event at a position forwards, and not backwards', async () => {
    const from = { filter: excludeSystemEvents(), fromPosition: places[3]! };
    expect(await nths(client.readAll(from))).toEqual([3, 4, 9]);
    expect(await nths(client.readAll({ ...from, direction: BACKWARDS }))).toEqual([2, 1, 0]);
  });

  it('is refused at a position within an event', async () => {
    const within = { commit: places[1]!.commit + 1n, prepare: places[1]!.prepare + 1n };
    expect(await fault(all(client.readAll({ fromPosition: within })))).toBeInstanceOf(Error);
  });
});

describe('a subscription to all', () => {
  it('gives what is there after a position, says when it is live, then gives what comes', async () => {
    const { position } = await client.appendToStream('thing', several(2));
    await client.appendToStream('thing', happened(2));
    const subscription = client.subscribeToAll({ fromPosition: position!, filter: excludeSystemEvents() });
    const heard: (number | string)[] = [];
    subscription.on('confirmation', () => heard.push('confirmed')).on('caughtUp', () => heard.push('caught up'));
    subscription.on('data', ({ event }) => heard.push(nthOf(event)));
    await eventually(() => heard.length === 3);
    server.addSystemEvent();
    await client.appendToStream('thing', several(2));
    await eventually(() => heard.length === 5);
    expect(heard).toEqual(['confirmed', 2, 'caught up', 0, 1]);
  });

  it('tells a checkpoint at each interval of events that it looked at', async () => {
    const checkpoints: Position[] = [];
    const checkpointReached = async (_: unknown, place: Position) => void checkpoints.push(place);
    const filter = excludeSystemEvents({ checkpointInterval: 2, maxSearchWindow: 5, checkpointReached });
    const subscription = client.subscribeToAll({ filter }).on('data', () => undefined);
    await new Promise((resolve) => void subscription.once('caughtUp', resolve));
    expect(checkpoints).toHaveLength(1);
    const { position } = await client.appendToStream('thing', several(20));
    await eventually(() => checkpoints.length === 3);
    expect(checkpoints.at(-1)!.commit).toBeLessThanOrEqual(position!.commit);
  });

  it('ends with its connection, and can be taken up from its place', async () => {
    const events = several(200);
    const seen: number[] = [];
    let [after, ended]: [Position | undefined, number] = [undefined, 0];
    const hear = (event?: AllStreamRecordedEvent) => {
      after = event!.position;
      if (seen.push(nthOf(event)) % 40 === 0) server.cut();
    };
    const writing = (async () => {
      for (const [nth, event] of events.entries())
        await retried(() => client.appendToStream('thing', event, { streamState: nth ? BigInt(nth - 1) : NO_STREAM }));
    })();
    while (seen.length < events.length) {
      const filter = excludeSystemEvents();
      const subscription = connect(server.url).subscribeToAll({ fromPosition: after ?? START, filter });
      subscription.on('data', ({ event }) => hear(event));
      await new Promise((resolve) => void subscription.once('error', resolve));
      subscription.destroy();
      ended++;
    }
    await writing;
    expect(seen).toEqual(events.map(({ data }) => data.nth));
    expect(ended).toBe(5);
  });
});

describe('a server that asks who is there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'exchange-stand-in-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  afterAll(() => rmSync(folder, { recursive: true }));

  it('lets nobody in with a wrong password, and over TLS nobody without one', async () => {
    const of = '-x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=127.0.0.1';
    execFileSync(process.env['OPENSSL'] ?? 'openssl', ['req', ...of.split(' '), '-keyout', key, '-out', cert], {
      stdio: 'ignore',
    });
    const tls = { key: readFileSync(key), cert: readFileSync(cert) };
    const strict = await start({ user: 'exchange', password: 'right', tls });
    const as = (who: string) => connect(strict.url.replace('://', `://${who}`));
    const append = (who: string) => as(who).appendToStream('thing', happened());
    expect(await fault(append('exchange:wrong@'))).toBeInstanceOf(AccessDeniedError);
    expect(await fault(append(''))).toBeInstanceOf(AccessDeniedError);
    expect(await fault(all(as('exchange:wrong@').readAll()))).toBeInstanceOf(AccessDeniedError);
    expect((await append('exchange:right@')).success).toBe(true);
    expect(await nths(as('exchange:right@').readStream('thing'))).toEqual([0]);
    const credentials = { username: 'exchange', password: 'wrong' };
    expect(await fault(as('exchange:right@').appendToStream('thing', happened(), { credentials }))).toBeInstanceOf(
      AccessDeniedError,
    );
  });
});

describe('several servers', () => {
  it('are found by gossip, and the leader is preferred', async () => {
    const follower = await start({ log: server.log, role: 'follower' });
    const seeds = `kurrentdb://127.0.0.1:${follower.port},127.0.0.1:${server.port}?tls=false`;
    await connect(seeds).appendToStream('thing', happened());
    expect(await nths(connect(`${follower.url}&nodePreference=follower`).readStream('thing'))).toEqual([0]);
    expect(await fault(nths(connect(follower.url).readStream('thing')))).toBeInstanceOf(NotLeaderError);
    server.pause();
    follower.become('leader');
    const { nextExpectedRevision } = await connect(seeds).appendToStream('thing', happened(1));
    expect([nextExpectedRevision, follower.count()]).toEqual([1n, 2]);
  });

  it('send to the leader whoever asks a follower for it, and whoever writes to a copy that is only read', async () => {
    const follower = await start({ log: server.log, role: 'follower' });
    const copy = await start({ log: server.log, role: 'readonlyreplica' });
    const refusals = await Promise.all([
      fault(connect(follower.url).appendToStream('thing', happened(), { requiresLeader: true })),
      fault(connect(follower.url).appendToStream('thing', happened(), { requiresLeader: true, credentials: anybody })),
      fault(connect(copy.url).appendToStream('thing', happened())),
    ]);
    expect(refusals.every((error) => error instanceof NotLeaderError)).toBe(true);
    expect(refusals.map((error) => (error as NotLeaderError).leader.port)).toEqual(Array(3).fill(server.port));
    expect((await connect(follower.url).appendToStream('thing', happened())).success).toBe(true);
  });
});

it('says which version it is asked to be', async () => {
  const old = await start({ version: '21.10.9' });
  expect((await connect(old.url)['capabilities']).serverVersion).toBe('21.10.9');
});

it('is away while it pauses, and there again with what it had', async () => {
  await client.appendToStream('thing', happened());
  expect(await nths(client.readStream('thing'))).toEqual([0]);
  server.pause();
  expect(await fault(client.appendToStream('thing', happened()))).toBeInstanceOf(UnavailableError);
  // A read that was under way when its connection was reset is told as cancelled.
  expect(await fault(nths(client.readStream('thing')))).toHaveProperty('message', expect.stringMatching(away));
  server.resume();
  expect(await retried(() => nths(client.readStream('thing')))).toEqual([0]);
  expect((await retried(() => client.appendToStream('thing', happened()))).nextExpectedRevision).toBe(1n);
});

it('is empty after a reset', async () => {
  await client.appendToStream('thing', happened());
  server.reset();
  expect(server.count()).toBe(0);
  expect(await fault(all(client.readStream('thing')))).toBeInstanceOf(StreamNotFoundError);
});

async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++)
    try {
      return await work();
    } catch (error) {
      if (tries === 500) throw error;
      await pass(10);
    }
}

async function eventually(what: () => boolean): Promise<void> {
  for (let waited = 0; !what() && waited < 5_000; waited += 20) await pass(20);
  expect(what()).toBe(true);
}

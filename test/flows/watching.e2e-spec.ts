import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as rest } from 'node:timers/promises';
import pg from 'pg';
import { type Exchange, passwordOf, signIn, startApi, startExchange, startWorker } from '../faults/exchange-process.js';
import { type Collected, type Collector, startCollector } from '../support/collector.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';

/** Somebody else's address. */
const person = 'focal-point@sample.invalid';

describe('An exchange that is watched, in two processes', () => {
  let database: TestDatabase;
  let collector: Collector;
  let api: Exchange;
  let worker: Exchange;
  let cookie: string;
  let settings: Record<string, string>;

  beforeAll(async () => {
    [database, collector] = await Promise.all([freshDatabase(), startCollector()]);
    const shared = { DATABASE_URL: database.url, SECRETS_KEY: randomBytes(32).toString('base64') };
    const demo = await startExchange({ env: shared, demo: true });
    expect(await demo.stop()).toBe(0);
    settings = { ...shared, METRICS_PORT: '0', OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
    [api, worker] = await Promise.all([startApi(settings), startWorker(settings)]);
    const contributor = 'contributor@sample.invalid';
    cookie = await signIn(api.url, contributor, passwordOf(demo.printed(), contributor));
  }, 120_000);
  afterAll(async () => {
    await Promise.all([api, worker].map((process) => process.stop()));
    await collector.close();
    await database.drop();
  });

  const metricsOf = ({ printed }: Exchange) => /Metrics are at (\S+)/.exec(printed())?.[1] ?? '';
  /** Every figure, by its name and labels as Prometheus writes them. */
  async function scrape(process: Exchange): Promise<Record<string, number>> {
    const text = await (await fetch(metricsOf(process))).text();
    const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
    return Object.fromEntries(lines.map((line) => [line.replace(/ \S+$/, ''), Number(line.split(' ').at(-1))]));
  }
  const door = (process: Exchange, path: string) => fetch(new URL(path, metricsOf(process)));

  async function send(path: string, body: object): Promise<{ status: number; told: { id?: string } }> {
    const headers = { 'content-type': 'application/json', cookie };
    const answer = await fetch(`${api.url}/api/v1/submissions${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return { status: answer.status, told: (await answer.json()) as { id?: string } };
  }
  const draft = async () => (await send('', { kind: 'practice' })).told.id!;

  async function until<Found>(found: () => Promise<Found | null> | Found | null, what: string): Promise<Found> {
    for (const end = Date.now() + 20_000; Date.now() < end; await rest(50)) {
      const answer = await found();
      if (answer !== null && answer !== false) return answer;
    }
    throw new Error(`Waited in vain for ${what}`);
  }

  /** The id of the command that a submission has carried out last, from its events. */
  async function lastCommandOf(id: string): Promise<string> {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<{ command: string }>(
      `select meta->>'command' as command from event_log.event where stream = $1 order by version desc limit 1`,
      [`submission-${id}`],
    );
    await client.end();
    return rows[0]!.command;
  }
  const traceOf = (command: string) => collector.spans.filter(({ traceId }) => traceId === command.replaceAll('-', ''));

  it('shows one command in one trace, from the request to the mail', async () => {
    const id = await draft();
    expect((await send(`/${id}/invite-co-author`, { email: person })).status).toBe(200);
    const command = await lastCommandOf(id);
    await until(() => traceOf(command).some(({ name }) => name === 'mail'), 'the mail in the trace');
    const spans = await until(() => (traceOf(command).length >= 7 ? traceOf(command) : null), 'the whole trace');
    const parentOf = ({ parentSpanId }: Collected) => spans.find(({ spanId }) => spanId === parentSpanId)?.name;
    const told = spans.map((span) => [span.service, span.name, parentOf(span)].join(' < '));
    expect(told).toEqual(
      expect.arrayContaining([
        'exchange-api < POST /api/v1/submissions/:id/invite-co-author < ',
        'exchange-api < command invite-co-author < POST /api/v1/submissions/:id/invite-co-author',
        'exchange-api < append submission < command invite-co-author',
        'exchange-worker < projection submissions < append submission',
        'exchange-worker < projection catalogue < append submission',
        'exchange-worker < reaction notifier < append submission',
        'exchange-worker < mail < reaction notifier',
      ]),
    );
  });

  it('leaves no trace of who reads, and no text and no address in any', async () => {
    const id = await draft();
    await send(`/${id}/edit-section`, {
      section: 'identity',
      base: 0,
      fields: { title: 'Sample words of an author' },
    });
    const command = await lastCommandOf(id);
    await fetch(`${api.url}/api/v1/catalogue?q=sample`, { headers: { cookie } });
    await until(() => (traceOf(command).length >= 6 ? true : null), 'the trace of the edit');
    const all = JSON.stringify(collector.spans);
    expect(all).not.toMatch(/sample|@|catalogue\?|GET /i);
  });

  it('counts by pattern, verb and result, and never by what was asked for', async () => {
    const id = await draft();
    await send(`/${id}/withdraw`, {});
    expect((await send(`/${id}/withdraw`, {})).status).toBe(409);
    await fetch(`${api.url}/api/v1/catalogue?q=sample`);
    await fetch(`${api.url}/no-such-page-${id}`);
    const figures = await scrape(api);
    const requests = 'exchange_http_request_seconds_count';
    expect(figures).toMatchObject({
      'exchange_commands_total{verb="withdraw",result="ok"}': 1,
      'exchange_commands_total{verb="withdraw",result="refused"}': 1,
      [`${requests}{method="POST",route="/api/v1/submissions/:id/withdraw",status="409"}`]: 1,
      [`${requests}{method="GET",route="none",status="404"}`]: 1,
    });
    expect(figures['exchange_append_seconds_count{result="ok"}']).toBeGreaterThan(0);
    expect(figures['exchange_search_seconds_count{result="ok"}']).toBeGreaterThan(0);
    expect(figures['process_resident_memory_bytes']).toBeGreaterThan(0);
    expect(JSON.stringify(figures)).not.toMatch(new RegExp(`${id}|sample`, 'i'));
  });

  it('tells how far every reader is and who runs it, and how the mail stands', async () => {
    await send(`/${await draft()}/invite-co-author`, { email: person });
    const readers = ['catalogue', 'submissions', 'notifier'];
    const behind = (figures: Record<string, number>) =>
      readers.reduce((sum, reader) => sum + figures[`exchange_reader_behind_events{reader="${reader}"}`]!, 0);
    const figures = await until(async () => {
      const now = await scrape(worker);
      return now['exchange_mails_total{result="sent"}']! > 0 && behind(now) === 0 ? now : null;
    }, 'a mail that was sent, and readers that have seen it all');
    const elsewhere = await scrape(api);
    for (const reader of readers) {
      expect(figures[`exchange_reader_stands_still{reader="${reader}"}`]).toBe(0);
      expect(figures[`exchange_reader_moved_timestamp_seconds{reader="${reader}"}`]).toBeGreaterThan(1e9);
      expect(figures[`exchange_reader_runs_here{reader="${reader}"}`]).toBe(1);
      expect(elsewhere[`exchange_reader_runs_here{reader="${reader}"}`]).toBe(0);
    }
    expect(figures).toMatchObject({
      'exchange_mails{state="pending"}': expect.any(Number),
      'exchange_mails{state="given-up"}': 0,
      exchange_mail_oldest_pending_age_seconds: expect.any(Number),
      'exchange_mail_queue_jobs{state="waiting"}': expect.any(Number),
      exchange_store_reachable: 1,
    });
  });

  it('answers for its health at the same door, and nothing else; and nothing of it at the public one', async () => {
    for (const process of [api, worker]) {
      expect((await door(process, '/health/live')).status).toBe(200);
      expect((await door(process, '/health/ready')).status).toBe(200);
      expect((await door(process, '/catalogue')).status).toBe(404);
    }
    expect((await fetch(`${api.url}/metrics`)).status).toBe(404);
  });

  it('does not start where the port of metrics is taken, and says so in a sentence', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const METRICS_PORT = String((taken.address() as AddressInfo).port);
    const refusals = await Promise.allSettled(
      [startApi, startWorker].map((start) => start({ ...settings, METRICS_PORT })),
    );
    taken.close();
    for (const refusal of refusals)
      expect(String((refusal as PromiseRejectedResult).reason)).toMatch(
        /did not start: METRICS_PORT is taken by another program[^\n]*\n?$/,
      );
  });
});

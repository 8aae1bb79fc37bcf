import autocannon from 'autocannon';
import { atLeast, atMost, type Measured } from './measure.js';
import { megabytes, startProcess } from './processes.js';

const headers = { 'accept-encoding': 'br, gzip', 'accept-language': 'en', accept: 'text/html,application/json' };

/** What a bare Fastify does with the same bytes. */
const bare = `
  import Fastify from 'fastify';
  const app = Fastify();
  const { body, headers } = JSON.parse(process.env.ANSWER);
  const bytes = Buffer.from(body, 'base64');
  app.get('/*', (request, reply) => reply.headers(headers).send(bytes));
  console.log('bare Fastify is at ' + (await app.listen({ port: 0, host: '127.0.0.1' })));
`;

async function startBare(url: string) {
  const answer = await rawAnswer(url);
  return startProcess(['--input-type=module', '--eval', bare], { ANSWER: JSON.stringify(answer) });
}

/** The answer as it goes over the wire, compressed as it is. */
async function rawAnswer(url: string): Promise<{ body: string; headers: Record<string, string> }> {
  const { get } = await import('node:http');
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      const kept = ['content-type', 'content-encoding'].flatMap((name) =>
        response.headers[name] ? [[name, String(response.headers[name])]] : [],
      );
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          body: Buffer.concat(chunks).toString('base64'),
          headers: Object.fromEntries(kept) as Record<string, string>,
        }),
      );
    }).on('error', reject);
  });
}

async function requestsPerSecond(url: string): Promise<number> {
  await autocannon({ url, connections: 50, duration: 1, headers });
  const { requests, non2xx, errors } = await autocannon({ url, connections: 50, duration: 5, headers });
  if (non2xx + errors > 0) throw new Error(`${url} answered ${non2xx} problems and ${errors} errors`);
  return requests.average;
}

async function beside(name: string, url: string, target: number): Promise<Measured> {
  const plain = await startBare(url);
  try {
    const limit = await requestsPerSecond(plain.url);
    const ours = await requestsPerSecond(url);
    return atLeast(
      name,
      'requests/s',
      ours,
      limit,
      target,
      'against bare Fastify answering the same bytes, 50 connections',
    );
  } finally {
    await plain.stop();
  }
}

/** The whole exchange with the sample records, in a process of its own. */
export async function measureServing(databaseUrl: string): Promise<Measured[]> {
  const env = { DATABASE_URL: databaseUrl, PORT: '0', HOST: '127.0.0.1' };
  const exchange = await startProcess(['dist/apps/standalone/src/main.js', '--demo'], env);
  try {
    const memory = atMost(
      'memory after the demo',
      'MB',
      megabytes(exchange.pid),
      250,
      'one process, without PostgreSQL',
    );
    const page = await beside('catalogue page', `${exchange.url}/catalogue`, 0.25);
    const json = await beside('catalogue JSON', `${exchange.url}/api/v1/catalogue`, 0.4);
    return [page, json, memory];
  } finally {
    await exchange.stop();
  }
}

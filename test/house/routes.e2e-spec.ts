import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Exchange, startExchange } from '../faults/exchange-process.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { Doors, listRoutes, people } from '../support/doors.js';

const table = resolve('docs/routes.md');

const above = `# Doors

Every address that the exchange answers, and whom it lets in: asked at each door of a running exchange by \`test/house/routes.e2e-spec.ts\`,
which fails where this table says otherwise, or lacks a door. Made anew by \`UPDATE_DOCS=1 npm run test:e2e -- --testPathPatterns house/routes\`;
what changes in it is to be read like a change of \`libs/accounts/src/policies.ts\`.

✓ the door opens, whatever the answer then is · – it stays shut: sign in, or not allowed · ∅ there is nothing here for them, which is also what those
are told who may not know that there is something. The submission is a draft, with a file, of a contributor of iom; the notice and the session are
theirs; the invitation is one of iom, as is who is to be invited; the account is one of ilo. Nothing is shown at the doors that ask for a password, a code or a passkey:
\`POST /confirm\`, \`POST /confirm/passkey\` and \`POST /sign-in/passkey\` stay shut to everyone for that.
`;

let database: TestDatabase;
let exchange: Exchange;

beforeAll(async () => {
  database = await freshDatabase();
  exchange = await startExchange({ env: { DATABASE_URL: database.url }, demo: true });
}, 120_000);
afterAll(async () => {
  await exchange.stop();
  await database.drop();
});

/** Without the mark of what an asset holds, which changes with it. */
const named = (route: string) => route.replace(/\/[0-9a-f]{16}\//, '/…/');

async function walk(): Promise<string> {
  const there = new Doors(exchange.url, database.url);
  const names = Object.keys(people);
  const head = [`| door | ${names.join(' | ')} |`, `| --- |${' :-: |'.repeat(names.length)}`];
  const doors: string[] = [];
  for (const route of await listRoutes(database.url)) {
    const answers: string[] = [];
    for (const name of names) answers.push(await there.ask(route, name));
    doors.push(`| \`${named(route)}\` | ${answers.join(' | ')} |`);
  }
  return `${above}\n${[...head, ...doors.toSorted()].join('\n')}\n`;
}

/** As it reads: the formatter sets the columns. */
const words = (text: string) => text.split('\n').map((line) => line.replaceAll(/[-\s]+/g, ' '));

describe('every door of the exchange', () => {
  it('opens to those whom docs/routes.md names, and to nobody else', async () => {
    const found = await walk();
    if (process.env['UPDATE_DOCS']) writeFileSync(table, found);
    expect(words(found)).toEqual(words(readFileSync(table, 'utf8')));
  }, 300_000);
});

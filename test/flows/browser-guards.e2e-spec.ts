import { setTimeout as after } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { type Exchange, signIn, startExchange } from '../faults/exchange-process.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { Demo } from './demo.js';
import type { Person } from './person.js';

const forEveryone = [
  '/',
  '/catalogue',
  '/e/GP-2026-0001',
  '/about',
  '/criteria',
  '/accessibility',
  '/api',
  '/sign-in',
  '/sign-in/with',
  '/forgotten',
];
const ofMembers: [name: string, paths: string[]][] = [
  ['contributor', ['/desk', '/submissions', '/submissions/new', '/inbox', '/account/e-mail', '/account/sign-in']],
  ['reviewer-1', ['/account/sessions', '/account/password', '/account/provider', '/account/language', '/confirm']],
  ['secretariat-1', ['/desk', '/inbox', '/invitations']],
  [
    'administrator',
    ['/mailbox', '/admin/accounts', '/admin/organisations', '/admin/sessions', '/admin/providers', '/admin/security'],
  ],
];

/** What a page asked for, and what its browser complained about, from now on. */
function watch({ page }: Person) {
  const seen = { origins: new Set<string>(), complaints: [] as string[] };
  page.on('request', (request) => seen.origins.add(new URL(request.url()).origin));
  page.on('pageerror', ({ message }) => seen.complaints.push(message));
  page.on('console', (said) => said.type() === 'error' && seen.complaints.push(said.text()));
  return seen;
}

/** Puts markup into every page on its way to the browser, as a fault of ours would. */
const inject = (page: Page, markup: string) =>
  page.route('**/about', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace('</main>', `${markup}</main>`) });
  });

let demo: Demo;
beforeAll(async () => {
  demo = await Demo.start();
}, 120_000);
afterAll(() => demo.stop());

describe('A browser with scripts', () => {
  it('finds nothing on the pages of visitors that the policy forbids, and asks nobody else', async () => {
    const visitor = await demo.visitor(true);
    const { origins, complaints } = watch(visitor);
    for (const path of forEveryone) await visitor.open(path);
    expect([...origins]).toEqual([demo.url]);
    expect(complaints).toEqual([]);
  }, 60_000);

  it.each(ofMembers)(
    'finds nothing on the pages of %s that the policy forbids, and asks nobody else',
    async (name, paths) => {
      const member = await demo.as(name, true);
      const { origins, complaints } = watch(member);
      for (const path of paths) expect([path, await member.open(path)]).toEqual([path, 200]);
      expect([...origins]).toEqual([demo.url]);
      expect(complaints).toEqual([]);
    },
    60_000,
  );

  it.each([
    ['a script', '<script>window.ran = true</script>'],
    ['a handler', '<img src="/favicon.ico?x" onerror="window.ran = true" onload="window.ran = true">'],
    ['a script of elsewhere', '<script src="https://evil.example/x.js"></script>'],
  ])('runs nothing that was slipped into a page: %s', async (_, markup) => {
    const visitor = await demo.visitor(true);
    const { complaints } = watch(visitor);
    await inject(visitor.page, markup);
    await visitor.open('/about');
    await visitor.page.waitForLoadState('networkidle');
    expect(await visitor.page.evaluate('window.ran')).toBeUndefined();
    expect(complaints.join()).toMatch(/Content Security Policy/);
  });

  it('makes no markup of text', async () => {
    const visitor = await demo.visitor(true);
    await visitor.open('/about');
    const made = visitor.page.evaluate(`document.body.innerHTML = '<b>slipped in</b>'`);
    await expect(made).rejects.toThrow(/TrustedHTML/);
    const written = visitor.page.evaluate(`document.createElement('script').text = 'window.ran = true'`);
    await expect(written).rejects.toThrow(/TrustedScript/);
  });
});

describe('The way out', () => {
  const leave: [string, (page: Page) => Promise<unknown>][] = [
    ['a click', (page) => page.locator('.quick-exit').click()],
    [
      'Escape, three times',
      async (page) => {
        for (let press = 0; press < 3; press++) await page.keyboard.press('Escape');
      },
    ],
  ];

  it.each(leave)('is taken by %s, and "back" does not lead here', async (_, act) => {
    const { page } = await demo.visitor(true);
    const answer = { contentType: 'text/html', body: '<title>Weather</title>' };
    await page.route('https://worldweather.wmo.int/**', (route) => route.fulfill(answer));
    await page.goto(`${demo.url}/catalogue`);
    await page.goto(`${demo.url}/e/GP-2026-0001`);
    await Promise.all([page.waitForURL('https://worldweather.wmo.int/**'), act(page)]);
    expect(await page.title()).toBe('Weather');
    await page.goBack();
    expect(page.url()).not.toContain('/e/GP-2026-0001');
  });

  it('is in reach at the end of a page on a small screen, and covers nothing there', async () => {
    const { page } = await demo.visitor();
    await page.setViewportSize({ width: 360, height: 640 });
    for (const path of forEveryone) {
      await page.goto(demo.url + path);
      await page.locator('.foot a').last().scrollIntoViewIfNeeded();
      await page.mouse.wheel(0, 100_000);
      await page.waitForTimeout(200);
      const exit = (await page.locator('.quick-exit').boundingBox())!;
      const read = (await page.locator('.foot .wrap').boundingBox())!;
      const shared = Math.min(read.y + read.height, exit.y + exit.height) - Math.max(read.y, exit.y);
      expect([path, Math.max(0, Math.round(shared))]).toEqual([path, 0]);
      expect([path, exit.y >= 0 && exit.y + exit.height <= 640]).toEqual([path, true]);
    }
  }, 60_000);
});

describe('What is signed in', () => {
  it('is gone when the person is: "back" shows nothing of it', async () => {
    const { page } = await demo.as('contributor', true);
    await page.goto(`${demo.url}/submissions`);
    await page.goto(`${demo.url}/account/e-mail`);
    expect(await page.content()).toContain('contributor@sample.invalid');
    const [left] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/sign-out')),
      page.locator('.leave button').click(),
    ]);
    expect(await left.headerValue('clear-site-data')).toBe('"cache", "storage"');
    await page.waitForLoadState();
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(await page.content()).not.toContain('contributor@sample.invalid');
  });

  it('is kept by no cache', async () => {
    for (const [name, paths] of ofMembers) {
      const email = `${name}@sample.invalid`;
      const cookie = await signIn(demo.url, email, demo.password(email));
      for (const path of [...paths, '/', '/catalogue', '/e/GP-2026-0001', '/api/v1/submissions']) {
        const answer = await fetch(demo.url + path, { headers: { cookie } });
        expect([path, answer.headers.get('cache-control')]).toEqual([path, expect.stringContaining('no-store')]);
      }
    }
  });

  it('is named on no page that anyone reads', async () => {
    const email = 'administrator@sample.invalid';
    const cookie = await signIn(demo.url, email, demo.password(email));
    const listed = await (await fetch(`${demo.url}/api/v1/accounts`, { headers: { cookie } })).text();
    const names = [...listed.matchAll(/"(?:name|email)":"([^"]+)"/g)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(8);
    for (const path of [...forEveryone, '/api/v1/catalogue', '/api/v1/catalogue/GP-2026-0001']) {
      const page = await (await fetch(demo.url + path)).text();
      expect([path, names.filter((name) => page.includes(name))]).toEqual([path, []]);
    }
  });
});

describe('Every answer', () => {
  const asked: [string, RequestInit?][] = [
    ['/'],
    ['/api/v1/catalogue'],
    ['/api/openapi.json'],
    ['/favicon.ico', { redirect: 'manual' }],
    ['/desk', { redirect: 'manual' }],
    ['/nowhere'],
    ['/api/v1/session'],
    ['/api/v1/session', { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } }],
    ['/%ff'],
    [
      '/violations',
      { method: 'POST', body: 'x'.repeat(20_000), headers: { 'content-type': 'application/reports+json' } },
    ],
  ];

  const policy = [
    "default-src 'none'",
    ...['script', 'style', 'img', 'font', 'connect'].map((kind) => `${kind}-src 'self'`),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    'report-to violations',
  ].join(';');

  it('says what a browser may do with it: pages, data, assets, and what went wrong', async () => {
    const home = await (await fetch(demo.url)).text();
    const assets = [...home.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]): [string] => [path!]);
    expect(assets.length).toBeGreaterThan(2);
    for (const [path, how] of [...asked, ...assets]) {
      const { headers } = await fetch(demo.url + path, how);
      expect({ path, ...Object.fromEntries(headers) }).toMatchObject({
        path,
        'content-security-policy': policy,
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'reporting-endpoints': 'violations="/violations"',
      });
      expect([path, headers.get('strict-transport-security')]).toEqual([path, null]);
    }
  });
});

describe('An exchange that is reached by https', () => {
  let database: TestDatabase;
  let exchange: Exchange;
  beforeAll(async () => {
    database = await freshDatabase();
    const PUBLIC_URL = 'https://exchange.example';
    exchange = await startExchange({ env: { DATABASE_URL: database.url, PUBLIC_URL } });
  }, 120_000);
  afterAll(async () => {
    await exchange.stop();
    await database.drop();
  });

  it('has browsers come by https ever after', async () => {
    const { headers } = await fetch(exchange.url);
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
  });

  it('logs what the policy kept a browser from, once a minute and without what was asked for', async () => {
    const url = `${exchange.url}/violations`;
    const about = { effectiveDirective: 'script-src-elem', blockedURL: 'https://evil.example/x.js?secret=1' };
    const report = [{ type: 'csp-violation', body: { ...about, documentURL: `${exchange.url}/join?token=secret` } }];
    const strange = ['{', 'null', '[null, {"body": 5}]', '{"body":{"effectiveDirective":[1]}}', 'x'.repeat(20_000)];
    const headers = { 'content-type': 'application/reports+json' };
    for (const body of [...strange, JSON.stringify(report), JSON.stringify(report)])
      expect((await fetch(url, { method: 'POST', headers, body })).status).toBeLessThan(500);
    const told = () => exchange.printed().match(/https:\/\/evil\.example\/x\.js/g) ?? [];
    // What a process says comes by a pipe, and may come after its answer.
    for (const end = Date.now() + 10_000; told().length === 0 && Date.now() < end;) await after(50);
    await exchange.stop();
    expect(told()).toHaveLength(1);
    expect(exchange.printed()).not.toContain('secret');
  });
});

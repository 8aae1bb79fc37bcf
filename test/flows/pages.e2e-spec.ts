import { overflow, serious } from '../support/look-over.js';
import { Demo } from './demo.js';

const missing = '/e/GP-1999-0001';
const forEveryone = [
  '/',
  '/catalogue',
  '/catalogue?theme=protection&q=shelter',
  '/e/GP-2026-0001',
  '/sign-in',
  '/forgotten',
  '/forgotten/asked',
  '/join?token=none',
  '/reset-password?token=none',
  '/about',
  '/criteria',
  '/accessibility',
  '/api',
  missing,
];
const forMembers: [name: string, paths: string[]][] = [
  ['contributor', ['/desk', '/submissions', '/submissions/new', '/inbox', '/account/e-mail']],
  ['focal-point', ['/invitations']],
  ['secretariat-1', ['/desk', '/inbox']],
  ['administrator', ['/mailbox', '/invitations', '/admin/accounts', '/admin/organisations', '/admin/sessions']],
];

describe('Every page', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  }, 120_000);
  afterAll(() => demo.stop());

  it.each(['en', 'ar'])(
    'has nothing that axe-core calls serious, in %s',
    async (language) => {
      const visitor = await demo.visitor(true);
      const found: Record<string, string[]> = {};
      for (const path of forEveryone) {
        await visitor.open(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
        found[path] = await serious(visitor.page);
      }
      expect(Object.entries(found).filter(([, findings]) => findings.length > 0)).toEqual([]);
    },
    120_000,
  );

  it.each(forMembers)(
    'that %s works with has nothing that axe-core calls serious',
    async (name, paths) => {
      const member = await demo.as(name, true);
      for (const path of paths) {
        expect([path, await member.open(path)]).toEqual([path, 200]);
        expect([path, await serious(member.page)]).toEqual([path, []]);
      }
    },
    120_000,
  );

  it.each(forMembers)(
    'that %s works with can be read in Arabic, and fits a screen of 320 pixels',
    async (name, paths) => {
      const member = await demo.as(name, true);
      await member.page.setViewportSize({ width: 320, height: 640 });
      for (const path of paths) {
        expect([path, await member.open(`${path}?lang=ar`)]).toEqual([path, 200]);
        expect([path, await overflow(member.page)]).toEqual([path, 0]);
      }
    },
    120_000,
  );

  it('of a draft has nothing that axe-core calls serious, and fits a phone in Arabic', async () => {
    const contributor = await demo.as('contributor', true);
    await contributor.open('/submissions/new');
    await contributor.send({ kind: 'practice', form: 'full' }, 'Start a draft');
    const [draft] = /\/submissions\/[0-9a-f-]{36}/.exec(contributor.path())!;
    const sections = ['identity', 'context', 'who', 'what', 'means', 'evidence', 'learning', 'standards', 'links'];
    for (const path of [draft, `${draft}/check`, ...sections.map((section) => `${draft}/sections/${section}`)]) {
      await contributor.open(path);
      expect([path, await serious(contributor.page)]).toEqual([path, []]);
    }
    await contributor.page.setViewportSize({ width: 360, height: 800 });
    for (const path of [draft, `${draft}/check`, `${draft}/sections/identity`]) {
      await contributor.open(`${path}?lang=ar`);
      expect([path, await overflow(contributor.page)]).toEqual([path, 0]);
    }
  }, 120_000);

  it('fits a screen of 320 pixels without scrolling sideways', async () => {
    const visitor = await demo.visitor(true);
    await visitor.page.setViewportSize({ width: 320, height: 640 });
    for (const path of forEveryone) {
      await visitor.open(path);
      expect([path, await overflow(visitor.page)]).toEqual([path, 0]);
    }
  }, 120_000);

  it('is read from right to left in Arabic', async () => {
    const visitor = await demo.visitor();
    await visitor.open('/catalogue?lang=ar');
    expect(await visitor.page.locator('html').getAttribute('dir')).toBe('rtl');
    await visitor.open('/catalogue');
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe('ar');
  });

  it('costs a first-time visitor of the catalogue less than 60 KB', async () => {
    const visitor = await demo.visitor(true);
    const session = await visitor.page.context().newCDPSession(visitor.page);
    let bytes = 0;
    await session.send('Network.enable');
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await visitor.open('/catalogue');
    await visitor.page.waitForLoadState('networkidle');
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThan(60 * 1024);
  });

  it('asks no other place for anything', async () => {
    const visitor = await demo.visitor(true);
    const asked: string[] = [];
    visitor.page.on('request', (request) => asked.push(new URL(request.url()).origin));
    for (const path of forEveryone) await visitor.open(path);
    expect([...new Set(asked)]).toEqual([new URL(demo.url).origin]);
  });
});

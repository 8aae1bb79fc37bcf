import { generateSync } from 'otplib';
import { giveAuthenticator } from '../support/authenticator.js';
import { lookOver } from '../support/look-over.js';
import { Demo } from './demo.js';
import { Person } from './person.js';

const password = 'seven herons over the delta';
const languages = ['en', 'ar', 'zh'];

let demo: Demo;
let administrator: Person;
beforeAll(async () => {
  demo = await Demo.start();
  administrator = await demo.as('administrator', true);
}, 120_000);
afterAll(() => demo.stop());

/** Somebody who reads one language, and looks every page over that they come to. */
class Reader {
  readonly found: [page: string, found: string[]][] = [];

  constructor(private readonly person: Person) {}

  async look(name = this.person.path()): Promise<void> {
    this.found.push([name, await lookOver(this.person.page)]);
  }

  async open(path: string): Promise<void> {
    await this.person.open(path);
    await this.look(path);
  }

  async send(address: string, filling: Record<string, string> = {}): Promise<void> {
    await this.person.sendTo(address, filling);
    await this.look(`${address}, sent`);
  }
}

describe.each(languages)('In %s, on a phone and on a desk, nothing serious is wrong with the pages', (language) => {
  const email = `reader-${language}@sample.invalid`;
  let person: Person;
  let reader: Reader;
  beforeAll(async () => {
    // A passkey belongs to a name: no browser makes one for an address of numbers.
    person = await Person.at(demo.url.replace('127.0.0.1', 'localhost'), true);
    await giveAuthenticator(person.page);
    await person.open(`/?lang=${language}`);
  });
  beforeEach(() => {
    reader = new Reader(person);
  });
  afterEach(() => expect(reader.found.filter(([, found]) => found.length > 0)).toEqual([]));
  afterAll(() => person.close());

  it('of joining and of setting up a second factor', async () => {
    await administrator.open('/invitations');
    await administrator.send({ email, organisation: 'iom', roles: ['reviewer'] }, 'Invite somebody');
    await reader.open(await administrator.linkMailed(email, '/join'));
    await reader.send('/join', { name: 'Sample Reader', password: 'short' });
    await person.sendTo('/join', { name: 'Sample Reader', password });
    await reader.look();
    await reader.send('/account/sign-in/codes');
    await reader.send('/account/sign-in/codes/confirm', { code: 'wrong' });
    const secret = (await person.page.locator('figure code').innerText()).replaceAll(' ', '');
    await reader.send('/account/sign-in/codes/confirm', { code: generateSync({ secret }) });
    expect(await person.page.locator('ul.codes li').count()).toBe(10);
    await reader.send('/account/passkeys', { name: 'Sample laptop' });
    await reader.open('/account/e-mail');
    await reader.send('/account/e-mail', { email: `other-${email}` });
    await reader.open('/account/language');
    await reader.send('/account/language');
    await reader.open('/account/provider');
    await reader.open('/account/sessions');
    await reader.open('/account/password');
    await reader.send('/account/password', { current: 'wrong', password: 'short' });
  }, 120_000);

  it('of signing in, and of showing again who one is', async () => {
    await demo.letTimePass(email);
    await reader.open('/account/sign-in');
    expect(person.path()).toBe('/confirm');
    await reader.send('/confirm', { shown: 'wrong' });
    await person.page.context().clearCookies({ name: 'session' });
    await reader.open('/sign-in');
    await reader.send('/sign-in', { email: 'nobody', password });
    await person.sendTo('/sign-in', { email, password });
    expect(person.path()).toBe('/sign-in/second-factor');
    await reader.look();
    await reader.send('/sign-in/second-factor', { code: 'wrong' });
    await reader.open('/sign-in/with');
  }, 120_000);

  it('of a password that was forgotten', async () => {
    await reader.open('/forgotten');
    await reader.send('/forgotten', { email });
    await reader.open(await administrator.linkMailed(email, '/reset-password'));
    await reader.send('/reset-password', { password: 'short' });
    await reader.send('/reset-password', { password: `${password} again` });
    await reader.open('/join?token=none');
    await reader.open('/reset-password?token=none');
  }, 120_000);

  it('of those who administer', async () => {
    const chief = new Reader(administrator);
    reader = chief;
    await administrator.open(`/?lang=${language}`);
    const places = ['accounts', 'organisations', 'providers', 'invitations', 'sessions', 'security'];
    for (const path of ['/invitations', ...places.map((place) => `/admin/${place}`)]) await chief.open(path);
    await administrator.open(`/admin/accounts?q=${encodeURIComponent(email)}`);
    await chief.open(
      (await administrator.page.locator('main a[href^="/admin/accounts/"]').first().getAttribute('href'))!,
    );
    await administrator.open('/invitations');
    await chief.send('/invitations', { email: 'nobody' });
    await administrator.open('/?lang=en');
  }, 120_000);
});

it('What is wrong with a page is found: something too wide, a picture without words, a field without a name', async () => {
  const { page } = await demo.visitor(true);
  await page.setContent('<main style="inline-size: 500px"><img src="x.png"><input></main>');
  const found = (await lookOver(page)).join();
  expect(found).toMatch(/\d+ px wider than 360[^]*image-alt[^]*label/);
});

import { setTimeout as after } from 'node:timers/promises';
import { generateSync } from 'otplib';
import { type Authenticator, giveAuthenticator } from '../support/authenticator.js';
import { Demo } from './demo.js';
import { Person } from './person.js';

const password = 'seven herons over the delta';

let demo: Demo;
let administrator: Person;
beforeAll(async () => {
  demo = await Demo.start();
  administrator = await demo.as('administrator');
}, 120_000);
afterAll(() => demo.stop());

/** Somebody who is to review accepts an invitation. */
async function join(person: Person, email: string): Promise<void> {
  await administrator.open('/invitations');
  await administrator.send({ email, organisation: 'iom', roles: ['reviewer'] }, 'Invite somebody');
  await person.open(await administrator.linkMailed(email, '/join'));
  await person.send({ name: 'Sample Newcomer', password }, 'Join');
}

async function signOut(person: Person): Promise<void> {
  const button = person.page.getByRole('button', { name: 'Sign out' });
  await Promise.all([person.page.waitForEvent('load'), button.click()]);
}

describe('Somebody who is invited, and whose device makes passkeys', () => {
  const email = 'keyed@sample.invalid';
  let person: Person;
  beforeAll(async () => {
    person = await Person.at(demo.url.replace('127.0.0.1', 'localhost'), true);
    await giveAuthenticator(person.page);
    await administrator.open('/invitations');
    await administrator.send({ email, organisation: 'iom', roles: ['reviewer'] }, 'Invite somebody');
  }, 60_000);
  afterAll(() => person.close());

  it('joins with one, after saying who they are, is told how to prepare for losing it, and needs no password', async () => {
    await person.open(await administrator.linkMailed(email, '/join'));
    await person.page.getByRole('button', { name: 'Join with a passkey' }).click();
    expect(await person.page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('name');
    await person.send({ name: 'Sample Keyed' }, 'Join with a passkey');
    expect(await person.text()).toContain('Should you lose this device');
    expect(await person.open('/desk')).toBe(200);
    expect(person.path()).toBe('/desk');
  }, 60_000);

  it('comes back with it', async () => {
    await signOut(person);
    await person.open('/sign-in');
    await person.send({}, 'Sign in with a passkey');
    expect(person.path()).toBe('/desk');
  }, 60_000);

  it('chooses a password as well, when they have shown who they are, and finds it on the page', async () => {
    await person.open('/account/sign-in');
    await person.follow('My password');
    expect(await person.text()).not.toContain('Current password');
    await person.send({ password }, 'Set the password');
    expect(await person.text()).toContain('Your password is changed');
  }, 60_000);
});

describe('Somebody with a passkey', () => {
  let person: Person;
  let device: Authenticator;
  beforeAll(async () => {
    // A passkey belongs to a name: no browser makes one for an address of numbers.
    person = await Person.at(demo.url.replace('127.0.0.1', 'localhost'), true);
    device = await giveAuthenticator(person.page);
  });
  afterAll(() => person.close());

  it('joins as a reviewer, and sees nothing before a second factor is set up', async () => {
    await join(person, 'passkey@sample.invalid');
    expect(person.path()).toBe('/account/sign-in');
    await person.open('/desk');
    expect(person.path()).toBe('/account/sign-in');
    expect(await person.text()).toContain('Set up a second step before you go on');
  }, 60_000);

  it('adds it with one press, and gets codes for recovery once', async () => {
    await person.send({ name: 'Sample laptop' }, 'Add a passkey');
    expect(await person.text()).toMatch(/The passkey is added[^]*Print these recovery codes[^]*Sample laptop/);
    expect(await person.page.locator('ul.codes li').count()).toBe(10);
    await person.open('/account/sign-in');
    expect(await person.page.locator('ul.codes li').count()).toBe(0);
    await person.open('/desk');
    expect(person.path()).toBe('/desk');
  }, 60_000);

  it('signs in with it, without an address or a password, to where they wanted to go', async () => {
    await signOut(person);
    await person.open('/inbox');
    expect(person.path()).toBe('/sign-in');
    await person.send({}, 'Sign in with a passkey');
    expect(person.path()).toBe('/inbox');
  }, 60_000);

  it('is told so where the device does not know who holds it, and signs in when it does', async () => {
    await signOut(person);
    await device.verify(false);
    await person.open('/sign-in');
    await person.page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await person.page.getByRole('alert').filter({ hasText: 'That did not work' }).waitFor();
    await device.verify(true);
    await person.send({}, 'Sign in with a passkey');
    expect(person.path()).toBe('/desk');
  }, 60_000);

  it('is not let in by the password alone', async () => {
    await signOut(person);
    await person.signIn('passkey@sample.invalid', password);
    expect(person.path()).toBe('/sign-in/second-factor');
    await person.send({}, 'Sign in with a passkey');
    expect(person.path()).toBe('/desk');
  }, 60_000);

  it('shows it again before anything changes about how they sign in', async () => {
    await demo.letTimePass('passkey@sample.invalid');
    await person.open('/account/sign-in');
    expect(person.path()).toBe('/confirm');
    await person.send({}, 'Confirm with a passkey');
    expect(person.path()).toBe('/account/sign-in');
  }, 60_000);

  it('cannot remove it while it is the only second factor', async () => {
    await person.open('/account/sign-in');
    await person.send({}, 'Remove');
    expect(await person.text()).toMatch(/this is the only one[^]*Sample laptop/);
  }, 60_000);
});

describe('Somebody with an authenticator app, whose browser runs no scripts', () => {
  let person: Person;
  let secret: string;
  let used: string;
  let recovery: string;
  const email = 'codes@sample.invalid';
  /** The code of so many half minutes from now: each is good once. */
  const code = (later = 0) => generateSync({ secret, epoch: Date.now() / 1000 + later * 30 });
  /** The code of the half minute before, which is good until this one is over: on a slow machine, that may be before it arrives. */
  const codeBefore = async () => {
    const left = 30_000 - (Date.now() % 30_000);
    if (left < 12_000) await after(left + 200);
    return code(-1);
  };
  beforeAll(async () => {
    person = await demo.visitor();
  });

  it('is offered codes and no passkey, and sets them up before anything else', async () => {
    await join(person, email);
    expect(person.path()).toBe('/account/sign-in');
    expect(await person.text()).toContain('Otherwise, use an authenticator app');
    expect(await person.page.getByRole('button', { name: 'Add a passkey' }).isVisible()).toBe(false);
    await person.send({}, 'Set up codes');
    secret = (await person.page.locator('figure code').innerText()).replaceAll(' ', '');
    await person.send({ code: '12 34' }, 'Turn on');
    expect(await person.text()).toContain('not right, or was used before');
    used = await codeBefore();
    await person.send({ code: used }, 'Turn on');
    expect(await person.page.locator('ul.codes code').count()).toBe(10);
    recovery = await person.page.locator('ul.codes code').first().innerText();
    await person.open('/account/sign-in');
    expect(await person.text()).not.toContain(recovery);
    await person.open('/desk');
    expect(person.path()).toBe('/desk');
  }, 60_000);

  it('signs in with the password and a code, which is good once', async () => {
    await signOut(person);
    await person.signIn(email, password);
    expect(person.path()).toBe('/sign-in/second-factor');
    for (const wrong of [used, '12 34', 'not-a-code']) {
      await person.send({ code: wrong }, 'Sign in');
      expect(await person.text()).toContain('not right, or was used before');
    }
    await person.send({ code: code() }, 'Sign in');
    expect(person.path()).toBe('/desk');
  }, 60_000);

  it('signs in once with a code for recovery when the phone is lost, and not twice', async () => {
    await signOut(person);
    await person.signIn(email, password);
    await person.send({ code: recovery }, 'Sign in');
    expect(person.path()).toBe('/desk');
    await person.open('/account/sign-in');
    expect(await person.text()).toContain('9 recovery codes are left');
    await signOut(person);
    await person.signIn(email, password);
    await person.send({ code: recovery }, 'Sign in');
    expect(await person.text()).toContain('was used before');
    await person.open('/desk');
    expect(person.path()).toBe('/sign-in');
  }, 60_000);

  it('shows another code before anything changes about how they sign in, and goes on under another token', async () => {
    await person.signIn(email, password);
    await person.send({ code: code(1) }, 'Sign in');
    const before = await person.token();
    await demo.letTimePass(email);
    await person.open('/account/sign-in');
    expect(person.path()).toBe('/confirm');
    await person.send({ shown: password }, 'Confirm');
    expect(await person.text()).toContain('not right, or was used before');
    await person.send({ shown: await codeBefore() }, 'Confirm');
    expect(person.path()).toBe('/account/sign-in');
    expect(await person.token()).not.toBe(before);
    const thief = await (await demo.visitor()).plant(before!);
    await thief.open('/desk');
    expect(thief.path()).toBe('/sign-in');
  }, 60_000);

  it('cannot turn the codes off while they are the only second factor', async () => {
    await person.send({ code: code() }, 'Turn codes off');
    expect(await person.text()).toMatch(/this is the only one[^]*Codes are on/);
  }, 60_000);
});

describe('Somebody in whose browser another one has put a token', () => {
  it('goes on under one of their own, and the other one is in nowhere', async () => {
    const planted = 'A'.repeat(43);
    const victim = await (await demo.visitor()).plant(planted);
    await victim.signIn('reviewer-1@sample.invalid', demo.password('reviewer-1@sample.invalid'));
    expect(victim.path()).toBe('/desk');
    expect(await victim.token()).not.toBe(planted);
    const other = await (await demo.visitor()).plant(planted);
    await other.open('/desk');
    expect(other.path()).toBe('/sign-in');
  }, 60_000);
});

import { readFile } from 'node:fs/promises';
import { setTimeout as after } from 'node:timers/promises';
import { generateSync } from 'otplib';
import { Demo } from './demo.js';
import type { Person } from './person.js';

const email = 'newcomer@sample.invalid';
const password = 'seven herons over the delta';
const newPassword = 'nine otters under the bridge';
const lastPassword = 'eight cranes among the reeds';

let demo: Demo;
let administrator: Person;
beforeAll(async () => {
  demo = await Demo.start();
  administrator = await demo.as('administrator');
}, 120_000);
afterAll(() => demo.stop());

/** Waits until no mail is kept of this address. */
async function gone(address: string): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; await after(200)) {
    await administrator.open('/mailbox');
    if (!(await administrator.text()).includes(address)) return;
  }
  throw new Error('The mailbox keeps mail of somebody who is erased');
}

async function openSheet(name: string): Promise<void> {
  await administrator.open(`/admin/accounts?q=${encodeURIComponent(name)}`);
  await administrator.follow(name);
}

describe('Somebody who is invited', () => {
  let newcomer: Person;
  beforeAll(async () => {
    newcomer = await demo.visitor();
  });

  it('gets a link by mail, says who they are, and is at their desk', async () => {
    const focalPoint = await demo.as('focal-point');
    await focalPoint.open('/invitations');
    await focalPoint.send({ email, roles: ['contributor'] }, 'Invite somebody');
    expect(await focalPoint.text()).toMatch(/invitation is on its way[^]*newcomer@sample\.invalid/);
    await newcomer.open(await administrator.linkMailed(email, '/join'));
    expect(await newcomer.text()).toContain('International Organization for Migration');
    await newcomer.send({ name: 'Sample Newcomer', password }, 'Join');
    expect(newcomer.path()).toBe('/desk');
    await focalPoint.open('/invitations');
    expect(await focalPoint.text()).toContain('No invitation is open');
  }, 60_000);

  it('finds the link used up afterwards', async () => {
    const other = await demo.visitor();
    expect(await other.open(await administrator.linkMailed(email, '/join'))).toBe(410);
    expect(await other.text()).toContain('no longer open');
  }, 60_000);

  it('is out at the next step when an administrator disables the account, and can come back when it is enabled', async () => {
    await openSheet('Sample Newcomer');
    await administrator.send({}, 'Disable');
    expect(await administrator.text()).toContain('The account is disabled');
    await newcomer.open('/desk');
    expect(newcomer.path()).toBe('/sign-in');
    await newcomer.send({ email, password }, 'Sign in');
    expect(newcomer.path()).toBe('/sign-in');
    await administrator.send({}, 'Enable');
    await newcomer.signIn(email, password);
    expect(newcomer.path()).toBe('/desk');
  }, 60_000);

  it('chooses a new password by mail, which ends the sessions there were', async () => {
    const elsewhere = await demo.visitor();
    await elsewhere.open('/forgotten');
    await elsewhere.send({ email }, 'Send the link');
    expect(await elsewhere.text()).toContain('this page says the same for every address');
    await elsewhere.open(await administrator.linkMailed(email, '/reset-password'));
    await elsewhere.send({ password: newPassword }, 'Set the password');
    expect(await elsewhere.text()).toContain('Your password is changed');
    await newcomer.open('/desk');
    expect(newcomer.path()).toBe('/sign-in');
    await newcomer.signIn(email, newPassword);
    expect(newcomer.path()).toBe('/desk');
    await newcomer.open('/inbox');
    expect(await newcomer.text()).toContain('How you sign in was changed');
  }, 60_000);

  it('sees every browser in which they are signed in, and signs out everywhere else', async () => {
    const elsewhere = await (await demo.visitor()).signIn(email, newPassword);
    await newcomer.open('/account/sessions');
    expect(await newcomer.page.getByRole('button', { name: /^Sign out (?!everywhere)/ }).count()).toBeGreaterThan(0);
    expect(await newcomer.text()).toContain('This one');
    await newcomer.send({}, 'Sign out everywhere else');
    expect(await newcomer.text()).toContain('Done');
    await elsewhere.open('/desk');
    expect(elsewhere.path()).toBe('/sign-in');
    expect(await newcomer.open('/desk')).toBe(200);
    expect(newcomer.path()).toBe('/desk');
  }, 60_000);

  it('changes the password while signed in, and uses the new one from then on', async () => {
    await newcomer.open('/account/password');
    await newcomer.send({ current: newPassword, password: lastPassword }, 'Set the password');
    expect(await newcomer.text()).toContain('Your password is changed');
    const elsewhere = await (await demo.visitor()).signIn(email, lastPassword);
    expect(elsewhere.path()).toBe('/desk');
  }, 60_000);

  /** By the link of a mail, in another browser; then they sign in again. */
  async function comeBackByMail(password: string): Promise<void> {
    const elsewhere = await demo.visitor();
    const before = await administrator.newestLink(email, '/reset-password');
    await elsewhere.open('/forgotten');
    await elsewhere.send({ email }, 'Send the link');
    await elsewhere.open(await administrator.linkMailed(email, '/reset-password', before));
    await elsewhere.send({ password }, 'Set the password');
    await newcomer.signIn(email, password);
  }

  it('moves to another address by a link that goes there, and takes it back by the one that went to the first', async () => {
    const moved = 'moved@sample.invalid';
    await newcomer.open('/account/e-mail');
    await newcomer.send({ email: moved }, 'Send a link to confirm it');
    expect(await newcomer.text()).toContain('Nothing changes until you follow the link');
    await newcomer.open(await administrator.linkMailed(moved, '/account/e-mail/confirm'));
    await newcomer.send({}, 'Confirm');
    expect(await newcomer.text()).toContain('Your e-mail address is changed');
    const owner = await demo.visitor();
    await owner.open(await administrator.linkMailed(email, '/account/e-mail/not-me'));
    await owner.send({}, 'It was not me');
    expect(await owner.text()).toContain('You have kept your e-mail address');
    await newcomer.open('/desk');
    expect(newcomer.path()).toBe('/sign-in');
    await comeBackByMail('five ibises in the shallows');
    expect(newcomer.path()).toBe('/desk');
  }, 60_000);

  it('has another role at the next step, and sets up what it asks for', async () => {
    await openSheet('Sample Newcomer');
    await administrator.send({ roles: ['contributor', 'reviewer'] }, 'Change roles');
    expect(await administrator.text()).toContain('The roles are changed');
    await newcomer.open('/desk');
    expect(newcomer.path()).toBe('/account/sign-in');
    await newcomer.send({}, 'Set up codes');
    const secret = (await newcomer.page.locator('figure code').innerText()).replaceAll(' ', '');
    await newcomer.send({ code: generateSync({ secret }) }, 'Turn on');
    await newcomer.open('/desk');
    expect(newcomer.path()).toBe('/desk');
  }, 60_000);

  it('who has lost the phone is let in again by an administrator and a mail, and by neither alone', async () => {
    await openSheet('Sample Newcomer');
    await administrator.send({}, 'Take away passkeys and codes');
    expect(await administrator.text()).toContain('Passkeys and codes are taken away');
    await newcomer.signIn(email, 'five ibises in the shallows');
    expect(newcomer.path()).toBe('/sign-in');
    await comeBackByMail('six avocets along the shore');
    expect(newcomer.path()).toBe('/account/sign-in');
    expect(await newcomer.text()).toContain('Set up a second step before you go on');
  }, 60_000);

  it('has left their doings in the log, which an administrator saves, and not their address', async () => {
    await openSheet('Sample Newcomer');
    await administrator.follow('What happened to this account');
    const { page } = administrator;
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save as CSV' }).click(),
    ]);
    const csv = await readFile(await file.path(), 'utf8');
    for (const what of ['Joined', 'EmailChangeUndone', 'RolesChanged', 'OneTimeCodeSetUp', 'FactorsTakenAway'])
      expect(csv).toContain(what);
    expect(csv).not.toContain(email);
  }, 60_000);

  it('is a former member when they are erased, after being asked twice', async () => {
    await openSheet('Sample Newcomer');
    await administrator.follow(/Erase the person/);
    await administrator.send({}, 'Erase the person');
    expect(await administrator.text()).toContain('Tick the box to confirm');
    await administrator.send({ sure: ['yes'] }, 'Erase the person');
    expect(await administrator.text()).toMatch(/A former member[^]*The person is erased/);
    await newcomer.open('/desk');
    expect(newcomer.path()).toBe('/sign-in');
    await administrator.open('/admin/accounts');
    expect(await administrator.text()).not.toContain(email);
    await gone(email);
  }, 60_000);
});

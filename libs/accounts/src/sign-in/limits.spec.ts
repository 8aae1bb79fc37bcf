import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CodesStopped, NotSignedIn, TooManyAttempts } from '../admit/not-signed-in.js';
import type { Asking } from '../admit/asking.js';
import { givenAccounts, type Installation } from '../given.js';
import { Counters } from './counters.js';
import { KnownDevices } from './known-devices.js';
import { Limits } from './limits.js';
import { Refusals } from './refusals.js';

const [mine, email] = ['192.0.2.1', 'owner@sample.invalid'];

describe('the limits of signing in', () => {
  let here: Installation;
  let limits: Limits;
  let account: string;
  beforeAll(async () => {
    here = await givenAccounts();
    account = await here.open({ email });
  });
  afterAll(() => here.stop());
  beforeEach(async () => {
    await here.owner.query('delete from accounts.rate');
    limits = afterRestart();
  });

  /** A process that remembers nothing but what the database does. */
  const afterRestart = () => new Limits(new Counters(here.db), here.app.get(KnownDevices), here.app.get(Refusals));
  const from = (ip: string, device = '') =>
    ({ ip, headers: { cookie: `known-device=${device}` }, protocol: 'http' }) as Asking;

  /** Whether an attempt was let in; a right one, if it was. */
  async function attempt(right: boolean, whose = email, request = from(mine)): Promise<boolean> {
    const show = () => (right ? Promise.resolve() : Promise.reject(new NotSignedIn()));
    const asked = { whose, account: whose === email ? account : null, request, what: 'SignInRefused' } as const;
    try {
      await limits.attempt(asked, show);
      return true;
    } catch (error) {
      if (error instanceof NotSignedIn) return true;
      if (error instanceof TooManyAttempts) return false;
      throw error;
    }
  }
  const guess = (whose?: string, request?: Asking) => attempt(false, whose, request);
  const owner = (request?: Asking) => attempt(true, email, request);
  const guesses = async (times: number, of: (nth: number) => [string?, Asking?] = () => []) => {
    const answers: boolean[] = [];
    for (let nth = 0; nth < times; nth++) answers.push(await guess(...of(nth)));
    return answers.filter((letIn) => letIn).length;
  };
  const knownDevice = async () =>
    String(await here.app.get(KnownDevices).remember(here.db.manager, from(mine), account));

  it('let five attempts in, and say for how long there are no more', async () => {
    expect(await guesses(7)).toBe(5);
    const asked = { whose: email, account, request: from(mine), what: 'SignInRefused' } as const;
    const wait = await limits.attempt(asked, async () => null).catch((error: unknown) => error);
    expect(wait).toBeInstanceOf(TooManyAttempts);
    expect((wait as TooManyAttempts).retryAfter).toBeGreaterThan(50);
    expect((wait as TooManyAttempts).retryAfter).toBeLessThanOrEqual(60);
  });

  it('let five of fifty in who guess at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => guess()));
    expect(answers.filter((letIn) => letIn)).toHaveLength(5);
  });

  it('hold over a restart', async () => {
    await guesses(5);
    limits = afterRestart();
    expect(await guess()).toBe(false);
  });

  it('end with their time', async () => {
    await guesses(5);
    await here.owner.query('update accounts.rate set expire = 0');
    limits = afterRestart();
    expect(await guess()).toBe(true);
  });

  it('count an account once, however its address is written', async () => {
    await guesses(5, (nth) => [[' Owner@Sample.invalid', 'OWNER@sample.invalid '][nth % 2]]);
    expect(await guess()).toBe(false);
  });

  it('count a network once, whichever of its machines asks', async () => {
    expect(await guesses(5, (nth) => [email, from(`192.0.2.${nth}`)])).toBe(5);
    expect(await guess(email, from('192.0.2.99'))).toBe(false);
    expect(await guess(email, from('198.51.100.1'))).toBe(true);
  });

  it('stop one network that tries many accounts, even if it opens one of its own in between', async () => {
    expect(await guesses(49, (nth) => [`${nth}@sample.invalid`])).toBe(49);
    expect(await owner()).toBe(true);
    expect(await guesses(5, (nth) => [`next-${nth}@sample.invalid`])).toBe(1);
  });

  it('stop many networks that guess at one account', async () => {
    expect(await guesses(30, (nth) => [email, from(`10.0.${nth}.1`)])).toBe(20);
  });

  it('leave what is there for all to the others, when one network has had its share', async () => {
    expect(await guesses(200, (nth) => [`${nth}@sample.invalid`])).toBe(50);
    const [{ points }] = await here.owner.query(`select points from accounts.rate where key like 'all:%'`);
    expect(points).toBe(50);
  });

  it('give back what was right: those who sign in count for nobody', async () => {
    for (let time = 0; time < 60; time++) expect(await owner()).toBe(true);
    expect(await here.owner.query('select from accounts.rate where points > 0')).toEqual([]);
  });

  it('let the owner in through 10,000 attempts from everywhere, in a browser in which they signed in before', async () => {
    const device = await knownDevice();
    const anywhere = (nth: number) => from(`${11 + (nth >> 16)}.${(nth >> 8) & 255}.${nth & 255}.1`);
    const letIn = await guesses(10_000, (nth) => [nth % 2 ? email : `${nth}@sample.invalid`, anywhere(nth)]);
    expect(letIn).toBeLessThanOrEqual(1000);
    expect(await guess('new@sample.invalid', from('203.0.113.1'))).toBe(false);
    expect(await owner(from('203.0.113.1'))).toBe(false);
    expect(await owner(from('203.0.113.1', device))).toBe(true);
    expect(await owner(from(mine, device))).toBe(true);
  }, 60_000);

  it('know a browser for the account that signed in there, and for no other', async () => {
    const device = await knownDevice();
    const known = from(mine, device);
    await guesses(5);
    expect([await owner(), await owner(known)]).toEqual([false, true]);
    await guesses(5, () => ['other@sample.invalid']);
    expect(await guess('other@sample.invalid', known)).toBe(false);
  });

  it('count the guesses of a known browser too, and treat it as any other then', async () => {
    const known = from(mine, await knownDevice());
    expect(await guesses(30, () => [email, known])).toBe(10);
  });

  it('let fifty guesses a day in by a known browser, and count the others as from anywhere', async () => {
    const known = from(mine, await knownDevice());
    let letIn = 0;
    for (let minute = 0; minute < 20; minute++) {
      letIn += await guesses(5, () => [email, known]);
      await here.owner.query(`update accounts.rate set expire = 0 where key like 'device:%'`);
    }
    // Those of the day, five of the network in its minute, and no more.
    expect(letIn).toBe(55);
  });

  it('stop looking at codes after a hundred wrong ones, whatever the browser and however slowly, until they are forgiven', async () => {
    const looked: number[] = [];
    const look = (nth: number, right = false) =>
      limits.code(account, async () => {
        looked.push(nth);
        return right;
      });
    for (let nth = 0; nth < 120; nth++) await look(nth, nth % 7 === 0).catch(() => null);
    expect(looked).toHaveLength(117);
    const stopped = await look(120, true).catch((error: unknown) => error);
    expect(stopped).toBeInstanceOf(CodesStopped);
    limits = afterRestart();
    await expect(look(121, true)).rejects.toThrow(CodesStopped);
    await limits.forgive(account);
    expect(await look(122, true)).toBe(true);
  });

  it('say once that codes are stopped', async () => {
    const now: boolean[] = [];
    for (let nth = 0; nth < 104; nth++)
      await limits.code(account, async () => false).catch((error: CodesStopped) => now.push(error.now));
    expect(now).toEqual([true, false, false, false]);
  });

  it('let a network ask a hundred questions in five minutes, which takes nothing from others or from who is signed in', async () => {
    const ask = (ip: string, id?: string) =>
      limits.ask({ ...from(ip), account: id ? { id } : null } as Asking).then(
        () => true,
        (refused: unknown) => !(refused instanceof TooManyAttempts),
      );
    const answers = await Promise.all(Array.from({ length: 150 }, () => ask(mine)));
    expect(answers.filter((letIn) => letIn)).toHaveLength(100);
    expect([await ask('192.0.2.99'), await ask('198.51.100.1'), await ask(mine, account)]).toEqual([false, true, true]);
    expect(await owner()).toBe(true);
  });

  it('keep no address that was tried, of mail or of the net', async () => {
    await guesses(3, () => ['nobody@sample.invalid', from('203.0.113.77')]);
    const rows = JSON.stringify(await here.owner.query('select * from accounts.rate'));
    expect(rows).toContain('203.0.113.0/24');
    expect(rows).not.toMatch(/203\.0\.113\.77|sample\.invalid/);
  });
});

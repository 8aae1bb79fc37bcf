import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BadInput, Refused } from '#libs/event-store';
import { givenAccounts, type Installation } from '../given.js';
import type { NewAccount } from './open-account.js';

describe('opening an account', () => {
  let here: Installation;
  beforeAll(async () => {
    here = await givenAccounts();
  });
  afterAll(() => here.stop());

  const fieldsWrongIn = async (account: Partial<NewAccount>): Promise<string[]> => {
    const error: unknown = await here.open(account).catch((thrown: unknown) => thrown);
    return error instanceof BadInput ? error.errors.map(({ field }) => field) : [];
  };
  const count = async () =>
    (await here.db.query<{ n: number }[]>('select count(*)::int n from accounts.account'))[0]?.n;

  it.each<[string, Partial<NewAccount>]>([
    ['email', { email: 'nobody' }],
    ['email', { email: 'no\0body@sample.invalid' }],
    ['email', { email: 'lone\ud800@sample.invalid' }],
    ['name', { name: '  ' }],
    ['name', { name: 'Two\nlines' }],
    ['name', { name: 'Lone \ud800' }],
    ['name', { name: 'Two\u2028lines' }],
    ['name', { name: 'Turned \u202Enames' }],
    ['name', { name: '\u200B\u200D' }],
    ['name', { name: 'x'.repeat(121) }],
    ['roles', { roles: [] }],
    ['roles', { roles: ['visitor' as 'reviewer'] }],
    ['organisation', { organisation: 'The IOM' }],
    ['language', { language: 'tlh' as 'en' }],
    ['password', { password: 'short' }],
    ['password', { password: 'sample contributor' }],
  ])('names %s as wrong', async (field, account) => {
    expect(await fieldsWrongIn(account)).toEqual([field]);
    expect(await count()).toBe(0);
  });

  it.each(['محمد الأمين', '张伟', 'María‑José O’Neill', 'नी\u200Dलम', 'Agent 7'])(
    'takes %s for a name',
    async (name) => {
      expect(await here.open({ email: 'named@sample.invalid', name })).toEqual(expect.any(String));
      await here.owner.query(`delete from accounts.account where email = 'named@sample.invalid'`);
    },
  );

  it('names everything that is wrong at once', async () => {
    const wrong = { email: '', name: '', roles: [], organisation: '', password: '' };
    expect(await fieldsWrongIn(wrong)).toEqual(['email', 'name', 'roles', 'organisation', 'password']);
  });

  it('gives an address to one account only, whatever its case, and whoever asks at the same time', async () => {
    const all = ['one@sample.invalid', 'One@Sample.invalid', ' ONE@sample.invalid '];
    const opened = await Promise.allSettled(all.map((email) => here.open({ email })));
    const refused = opened.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    expect(refused).toHaveLength(2);
    for (const reason of refused) expect(reason).toBeInstanceOf(Refused);
  });

  it('cannot be undone by the application: accounts that acted stay known', async () => {
    await expect(here.db.query('delete from accounts.account')).rejects.toThrow('permission denied');
  });
});

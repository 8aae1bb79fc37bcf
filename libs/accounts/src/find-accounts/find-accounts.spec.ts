import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { QueryBus } from '@nestjs/cqrs';
import { givenAccounts, type Installation } from '../given.js';
import { FindAccount, FindAccounts, FindActors } from './find-accounts.js';

describe('finding accounts', () => {
  let here: Installation;
  let queries: QueryBus;
  let [reviewer, focalPoint, gone] = ['', '', ''];
  beforeAll(async () => {
    here = await givenAccounts();
    queries = here.app.get(QueryBus);
    reviewer = await here.open({ email: 'Reviewer@sample.invalid', name: 'Sample B', roles: ['reviewer'] });
    const both = { roles: ['contributor', 'focal-point', 'reviewer'] as const, organisation: 'ilo' };
    focalPoint = await here.open({ email: 'fp@sample.invalid', name: 'Sample A', ...both, roles: [...both.roles] });
    gone = await here.open({ email: 'gone@sample.invalid', name: 'Sample C', roles: ['reviewer'] });
    await here.db.query('update accounts.account set disabled_at = now() where id = $1', [gone]);
  });
  afterAll(() => here.stop());

  const names = async (query: FindAccounts) => (await queries.execute(query)).map(({ name }) => name);

  it('finds one by id, and by e-mail in any case', async () => {
    const expected = { id: reviewer, email: 'Reviewer@sample.invalid', name: 'Sample B' };
    expect(await queries.execute(new FindAccount({ id: reviewer }))).toMatchObject(expected);
    expect(await queries.execute(new FindAccount({ email: 'REVIEWER@sample.invalid' }))).toMatchObject(expected);
  });

  it('finds nobody by what is no id, no address, or unknown', async () => {
    for (const by of [{ id: 'x' }, { id: crypto.randomUUID() }, { email: 'a\0b' }, { email: '%' }, { email: '\ud800' }])
      expect(await queries.execute(new FindAccount(by))).toBeNull();
  });

  it('finds those who hold a role, in one organisation or in all, by name', async () => {
    expect(await names(new FindAccounts('reviewer'))).toEqual(['Sample A', 'Sample B']);
    expect(await names(new FindAccounts('reviewer', 'iom'))).toEqual(['Sample B']);
    expect(await names(new FindAccounts('focal-point', 'iom'))).toEqual([]);
  });

  it('does not offer a disabled account, but still names who it was', async () => {
    expect(await queries.execute(new FindAccount({ id: gone }))).toBeNull();
    const actors = await queries.execute(new FindActors([gone, focalPoint, 'system']));
    expect([actors.size, actors.get(gone)?.name, actors.get(focalPoint)?.name]).toEqual([2, 'Sample C', 'Sample A']);
  });

  it('never gives a hash away', async () => {
    const found = [
      await queries.execute(new FindAccount({ id: reviewer })),
      ...(await queries.execute(new FindAccounts('reviewer'))),
      ...(await queries.execute(new FindActors([reviewer]))).values(),
    ];
    expect(JSON.stringify(found)).not.toMatch(/argon2|hash/i);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import { Factors } from '../factors.js';
import { givenAccounts, type Installation } from '../given.js';
import { RecoveryCodes } from '../recovery-codes/recovery-codes.js';
import { OneTimeCodes } from './one-time-codes.js';

const now = Date.UTC(2026, 10, 23, 9);
const seconds = (more: number) => now + more * 1000;
const times = <T>(count: number, work: () => Promise<T>) => Promise.all(Array.from({ length: count }, work));

describe('codes that are good once', () => {
  let here: Installation;
  let codes: OneTimeCodes;
  let account: string;
  let secret: string;
  let nth = 0;
  beforeAll(async () => {
    here = await givenAccounts();
    codes = here.app.get(OneTimeCodes);
  });
  afterAll(() => here.stop());
  beforeEach(async () => {
    account = await here.open({ email: `codes-${nth++}@sample.invalid` });
    ({ secret } = (await codes.begin(account, 'Sample Contributor'))!);
  });

  const codeAt = (ms: number) => generateSync({ secret, epoch: ms / 1000 });
  const setUp = () => codes.confirm(here.db.manager, account, codeAt(seconds(-300)), seconds(-300));

  it('open nothing until the app has shown that it knows the secret', async () => {
    expect(await codes.isRight(account, codeAt(now), now)).toBe(false);
    expect(await codes.confirm(here.db.manager, account, '000000', now)).toBe(false);
    expect(await codes.isSetUp(account)).toBe(false);
    expect(await codes.confirm(here.db.manager, account, codeAt(now), now)).toBe(true);
    expect(await codes.isSetUp(account)).toBe(true);
    expect(await codes.isRight(account, codeAt(now), now)).toBe(false);
  });

  it('are right half a minute early or late, and no longer', async () => {
    await setUp();
    expect(await codes.isRight(account, codeAt(seconds(-60)), now)).toBe(false);
    expect(await codes.isRight(account, codeAt(seconds(60)), now)).toBe(false);
    expect(await codes.isRight(account, codeAt(seconds(-30)), now)).toBe(true);
    expect(await codes.isRight(account, ` ${codeAt(seconds(30)).replace(/(...)/, '$1 ')}`, now)).toBe(true);
  });

  it('are used up with all before them: of fifty who come with one, one gets in', async () => {
    await setUp();
    const answers = await times(50, () => codes.isRight(account, codeAt(now), now));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await codes.isRight(account, codeAt(seconds(-30)), now)).toBe(false);
  });

  it('cannot be begun anew over those in use, and their secret is sealed', async () => {
    await setUp();
    expect(await codes.begin(account, 'x')).toBeNull();
    const [row] = await here.owner.query('select secret from accounts.one_time_code where account = $1', [account]);
    expect(row.secret).not.toContain(secret);
    const other = await here.open({ email: `other-${nth++}@sample.invalid` });
    await here.owner.query(
      'insert into accounts.one_time_code (account, secret, confirmed_at) values ($1, $2, now())',
      [other, row.secret],
    );
    await expect(codes.isRight(other, codeAt(now), now)).rejects.toThrow('cannot be opened');
  });

  it('are recovered by ten others, each once, however it is written; new ones end the old', async () => {
    const recovery = here.app.get(RecoveryCodes);
    const [first, second, ...rest] = await recovery.make(here.db.manager, account);
    expect(rest).toHaveLength(8);
    const answers = await times(50, () =>
      recovery.use(here.db.manager, account, first!.toUpperCase().replaceAll('-', ' ')),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await here.app.get(Factors).of(account)).toMatchObject({ recoveryCodes: 9 });
    const other = await here.open({ email: `other-${nth++}@sample.invalid` });
    expect(await recovery.use(here.db.manager, other, second!)).toBe(false);
    await recovery.make(here.db.manager, account);
    expect(await recovery.use(here.db.manager, account, second!)).toBe(false);
  });
});

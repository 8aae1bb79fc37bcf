import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Asking } from './admit/asking.js';
import { givenAccounts, type Installation } from './given.js';
import { Sessions } from './sessions.js';

const request = { ip: '192.0.2.77', headers: {} } as Asking;

describe('sessions', () => {
  let here: Installation;
  let sessions: Sessions;
  let account: string;
  let nth = 0;
  beforeAll(async () => {
    here = await givenAccounts();
    sessions = here.app.get(Sessions);
  });
  afterAll(() => here.stop());
  beforeEach(async () => {
    account = await here.open({ email: `sessions-${nth++}@sample.invalid` });
  });

  const open = () => sessions.open(account, { proofs: ['password'], request, before: null }, here.db.manager);

  it('are good for nothing from the moment they are revoked, and leave the others open', async () => {
    const [gone, stays] = [await open(), await open()];
    const found = await sessions.accountOf(gone);
    await sessions.revoke(here.db.manager, account, found!.session.id);
    expect(await sessions.accountOf(gone)).toBeNull();
    expect(await sessions.accountOf(stays)).toMatchObject({ id: account });
  });

  it('are not revoked in the name of another account', async () => {
    const token = await open();
    const found = await sessions.accountOf(token);
    const other = await here.open({ email: `other-${nth++}@sample.invalid` });
    await sessions.revoke(here.db.manager, other, found!.session.id);
    expect(await sessions.accountOf(token)).toMatchObject({ id: account });
  });

  it('all end but the one that is kept', async () => {
    const [gone, kept] = [await open(), await open()];
    await sessions.revokeAll(here.db.manager, account, kept);
    expect(await sessions.accountOf(gone)).toBeNull();
    expect(await sessions.accountOf(kept)).toMatchObject({ id: account });
  });
});

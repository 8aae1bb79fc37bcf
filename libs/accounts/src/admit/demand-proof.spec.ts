import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { givenAccounts, type Installation } from '../given.js';
import { posted } from '../given-letters.js';

const somebody = randomUUID();

/** What stays when a session is over: how one signs in, and what others may. */
const pages = [
  'GET /account/sign-in',
  'GET /account/e-mail',
  'GET /account/password',
  'GET /account/provider',
  'GET /invitations',
  'GET /admin/providers',
  'POST /account/e-mail',
  'POST /account/password',
  'POST /account/sign-in/codes',
  'POST /account/sign-in/codes/confirm',
  'POST /account/sign-in/codes/remove',
  'POST /account/sign-in/recovery-codes',
  'POST /account/passkeys',
  `POST /account/passkeys/${somebody}/remove`,
  'POST /account/provider/link',
  'POST /account/provider/unlink',
  'POST /invitations',
  `POST /invitations/${somebody}/again`,
  `POST /invitations/${somebody}/revoke`,
  `POST /admin/accounts/${somebody}/roles`,
  `POST /admin/accounts/${somebody}/disable`,
  `POST /admin/accounts/${somebody}/enable`,
  `POST /admin/accounts/${somebody}/erase`,
  `POST /admin/accounts/${somebody}/factors`,
  `POST /admin/accounts/${somebody}/sessions`,
  'POST /admin/providers',
  'POST /admin/providers/ilo/remove',
];
const doorsOfPrograms = [
  'PUT /api/v1/password',
  'POST /api/v1/invitations',
  `POST /api/v1/invitations/${somebody}/again`,
  `DELETE /api/v1/invitations/${somebody}`,
  `PUT /api/v1/accounts/${somebody}/roles`,
  `POST /api/v1/accounts/${somebody}/disable`,
  `POST /api/v1/accounts/${somebody}/enable`,
  `POST /api/v1/accounts/${somebody}/erase`,
  `DELETE /api/v1/accounts/${somebody}/factors`,
  `DELETE /api/v1/accounts/${somebody}/sessions`,
  'PUT /api/v1/providers/ilo',
  'DELETE /api/v1/providers/ilo',
];

describe('a session that was proved sixteen minutes ago', () => {
  let here: Installation;
  let administrator: { cookie: string; csrf: string };
  beforeAll(async () => {
    here = await givenAccounts();
    const email = 'administrator@sample.invalid';
    await here.open({ email, roles: ['administrator'], organisation: 'unodc' });
    administrator = await here.signIn(email);
  });
  afterAll(() => here.stop());

  const provedMinutesAgo = (minutes: number) =>
    here.owner.query(`update accounts.session set proved_at = now() - $1 * interval '1 minute'`, [minutes]);

  function asked(door: string) {
    const [method = '', url = ''] = door.split(' ');
    const { cookie, csrf } = administrator;
    if (url.startsWith('/api/')) return here.app.inject({ method: method as 'POST', url, headers: { cookie } });
    return here.app.inject(method === 'POST' ? posted(url, { csrf }, cookie) : { url, headers: { cookie } });
  }

  it.each(pages)('is led away to show again who it is: %s', async (door) => {
    await provedMinutesAgo(16);
    const { statusCode, headers } = await asked(door);
    expect([statusCode, headers['location']]).toEqual([303, expect.stringMatching(/^\/confirm\?next=/)]);
    await provedMinutesAgo(14);
    expect(String((await asked(door)).headers['location'])).not.toContain('/confirm');
  });

  it.each(doorsOfPrograms)('is not enough: %s', async (door) => {
    await provedMinutesAgo(16);
    const { statusCode, body } = await asked(door);
    expect([statusCode, body]).toEqual([403, expect.stringContaining('Show again')]);
    await provedMinutesAgo(14);
    expect((await asked(door)).body).not.toContain('Show again');
  });

  it('is enough to look at what others may', async () => {
    await provedMinutesAgo(16);
    expect((await asked('GET /api/v1/accounts')).statusCode).toBe(200);
    expect((await asked('GET /admin/accounts')).statusCode).toBe(200);
  });
});

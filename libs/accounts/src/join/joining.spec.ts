import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as rest } from 'node:timers/promises';
import { givenAccounts, goodPassword, type Installation } from '../given.js';
import { noted, posted, tokenFor } from '../given-letters.js';

let here: Installation;
let focalPoint: { cookie: string; csrf: string };
let administrator: { cookie: string; csrf: string };
let focalPointId: string;
beforeAll(async () => {
  here = await givenAccounts();
  focalPointId = await here.open({ email: 'focal-point@sample.invalid', roles: ['focal-point'] });
  await here.open({ email: 'administrator@sample.invalid', roles: ['administrator'], organisation: 'unodc' });
  await here.open({ email: 'elsewhere@sample.invalid', roles: ['focal-point'], organisation: 'ilo' });
  focalPoint = await here.signIn('focal-point@sample.invalid');
  administrator = await here.signIn('administrator@sample.invalid');
});
afterAll(() => here.stop());

const json = (method: 'GET' | 'POST' | 'DELETE', url: string, { cookie }: { cookie: string }, payload?: object) =>
  here.app.inject({ method, url, headers: { cookie }, ...(payload && { payload }) });

const fresh = () => `${randomUUID()}@sample.invalid`;

/** An invitation by the focal point; answers the id of the account. */
async function invited(email = fresh(), roles = ['contributor'], by = focalPoint): Promise<string> {
  const answer = await json('POST', '/api/v1/invitations', by, { email, roles });
  expect(answer.statusCode).toBe(201);
  return answer.json<{ id: string }>().id;
}

const join = (token: string | null, more: Record<string, string> = {}, cookie = '') =>
  here.app.inject(
    posted('/join', { token: String(token), name: 'Sample Newcomer', password: goodPassword, ...more }, cookie),
  );

const statuses = (answers: { statusCode: number }[]) =>
  answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b);

describe('an invitation', () => {
  it('opens an account for whoever follows its link, and signs them in', async () => {
    const email = fresh();
    const token = await tokenFor(here, 'invitation', await invited(email));
    const page = await here.app.inject(`/join?token=${token}`);
    expect(page.body).toContain(email);
    expect(page.headers['cache-control']).toContain('no-store');
    const answer = await join(token);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/desk']);
    const cookie = String(answer.headers['set-cookie']).split(';')[0]!;
    const me = await here.app.inject({ url: '/api/v1/session', headers: { cookie } });
    expect(me.json()).toMatchObject({ email, name: 'Sample Newcomer', organisation: 'iom', roles: ['contributor'] });
  });

  it('sends those whose role wants a second factor on to set it up', async () => {
    const answer = await join(await tokenFor(here, 'invitation', await invited(fresh(), ['reviewer'])));
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/account/sign-in']);
  });

  it('ends the session that the browser had before', async () => {
    const before = await here.signIn('elsewhere@sample.invalid');
    const answer = await join(
      await tokenFor(here, 'invitation', await invited()),
      { csrf: before.csrf },
      before.cookie,
    );
    expect(answer.statusCode).toBe(303);
    expect(String(answer.headers['set-cookie'])).not.toContain(before.cookie);
    expect((await json('GET', '/api/v1/session', before)).statusCode).toBe(401);
  });

  it('can be looked at any number of times, and be accepted once', async () => {
    const token = await tokenFor(here, 'invitation', await invited());
    for (let look = 0; look < 3; look++) expect((await here.app.inject(`/join?token=${token}`)).statusCode).toBe(200);
    expect((await join(token)).statusCode).toBe(303);
    expect((await join(token)).statusCode).toBe(410);
    expect((await here.app.inject(`/join?token=${token}`)).statusCode).toBe(410);
  });

  it('is accepted by one of fifty who follow its links at once', async () => {
    const id = await invited();
    const tokens = [await tokenFor(here, 'invitation', id), await tokenFor(here, 'invitation', id)];
    const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => join(tokens[at % 2]!)));
    expect(statuses(answers)).toEqual([303, ...Array.from({ length: 49 }, () => 410)]);
    expect((await noted(here)).filter(({ what, account }) => what === 'Joined' && account === id)).toHaveLength(1);
  }, 60_000);

  it('is accepted once where two of its links are followed at the same moment', async () => {
    for (let round = 0; round < 10; round++) {
      const id = await invited();
      const tokens = [await tokenFor(here, 'invitation', id), await tokenFor(here, 'invitation', id)];
      const answers = await Promise.all(tokens.map((token) => join(token)));
      expect(statuses(answers)).toEqual([303, 410]);
    }
  });

  it('gives nothing that whoever made it could not give now: not shown, not accepted, not mailed', async () => {
    const email = fresh();
    const inviter = await here.open({ email, roles: ['administrator'], organisation: 'unodc' });
    const id = await invited(fresh(), ['administrator'], await here.signIn(email));
    const [token, other] = [await tokenFor(here, 'invitation', id), await tokenFor(here, 'invitation', id)];
    await here.db.query(`update accounts.account set roles = '{focal-point}' where id = $1`, [inviter]);
    expect((await here.app.inject(`/join?token=${token}`)).statusCode).toBe(410);
    expect((await join(token)).statusCode).toBe(410);
    expect(await tokenFor(here, 'invitation', id)).toBeNull();
    const listed = (await json('GET', '/api/v1/invitations', administrator)).json<{ items: { id: string }[] }>();
    expect(listed.items).toContainEqual(expect.objectContaining({ id, state: 'held' }));
    expect((await json('POST', `/api/v1/invitations/${id}/again`, administrator)).statusCode).toBe(204);
    expect((await join(other)).statusCode).toBe(303);
  });

  it('is not accepted while the roles of whoever made it are being taken away', async () => {
    const email = fresh();
    const inviter = await here.open({ email, roles: ['administrator'], organisation: 'unodc' });
    const id = await invited(fresh(), ['administrator'], await here.signIn(email));
    const token = await tokenFor(here, 'invitation', id);
    const runner = here.owner.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`update accounts.account set roles = '{contributor}' where id = $1`, [inviter]);
    const answer = join(token);
    await rest(300);
    await runner.commitTransaction();
    await runner.release();
    expect((await answer).statusCode).toBe(410);
  });

  it('is mailed to one address no more than three times in an hour', async () => {
    const id = await invited();
    const again = () => json('POST', `/api/v1/invitations/${id}/again`, focalPoint);
    const answers = [await again(), await again(), await again()].map(({ statusCode }) => statusCode);
    expect(answers).toEqual([204, 204, 429]);
  });

  it.each(['', 'x', 'A'.repeat(43)])('is not opened by a token that was never given: %j', async (token) => {
    expect((await here.app.inject(`/join?token=${token}`)).statusCode).toBe(410);
    expect((await join(token)).statusCode).toBe(410);
  });

  it('is not opened by a token that was altered', async () => {
    const token = (await tokenFor(here, 'invitation', await invited()))!;
    const altered = (token.startsWith('A') ? 'B' : 'A') + token.slice(1);
    expect((await join(altered)).statusCode).toBe(410);
    expect((await join(token)).statusCode).toBe(303);
  });

  it('says what is wrong with a name or a password, and its link works again after that', async () => {
    const token = await tokenFor(here, 'invitation', await invited());
    const answer = await join(token, { name: 'Two\r\nlines', password: 'short' });
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain('Use at least 15 characters');
    expect(answer.body).toContain('Enter your name');
    expect(answer.body).toContain(`href="/join?token=${token}&amp;lang=fr"`);
    expect((await join(token)).statusCode).toBe(303);
  });

  it('expires after seven days, and is good again when it is sent again', async () => {
    const id = await invited();
    const token = await tokenFor(here, 'invitation', id);
    await here.db.query(`update accounts.invitation set expires_at = now() - interval '1 second' where account = $1`, [
      id,
    ]);
    expect((await here.app.inject(`/join?token=${token}`)).statusCode).toBe(410);
    expect((await join(token)).statusCode).toBe(410);
    expect(await tokenFor(here, 'invitation', id)).toBeNull();
    expect((await json('POST', `/api/v1/invitations/${id}/again`, focalPoint)).statusCode).toBe(204);
    expect((await join(await tokenFor(here, 'invitation', id))).statusCode).toBe(303);
  });

  it('opens nothing once it is revoked, and its address can be invited anew', async () => {
    const email = fresh();
    const id = await invited(email);
    const token = await tokenFor(here, 'invitation', id);
    expect((await json('DELETE', `/api/v1/invitations/${id}`, focalPoint)).statusCode).toBe(204);
    expect((await join(token)).statusCode).toBe(410);
    expect(await tokenFor(here, 'invitation', id)).toBeNull();
    const kept = await here.db.query('select * from accounts.account where id = $1', [id]);
    expect(JSON.stringify(kept)).not.toContain(email);
    expect((await join(await tokenFor(here, 'invitation', await invited(email)))).statusCode).toBe(303);
  });

  it('waits while whoever made it is disabled', async () => {
    const id = await invited();
    const token = await tokenFor(here, 'invitation', id);
    const disabled = (at: string | null) =>
      here.db.query('update accounts.account set disabled_at = $2 where id = $1', [focalPointId, at]);
    await disabled(new Date().toISOString());
    expect((await join(token)).statusCode).toBe(410);
    const { items } = (await json('GET', '/api/v1/invitations', administrator)).json();
    expect(items.find((one: { id: string }) => one.id === id)).toMatchObject({ state: 'held' });
    await disabled(null);
    expect((await join(token)).statusCode).toBe(303);
  });

  it('gives its account no way to sign in before it is accepted', async () => {
    const email = fresh();
    await invited(email);
    const payload = { email, password: '' };
    expect((await here.app.inject({ method: 'POST', url: '/api/v1/session', payload })).statusCode).toBe(401);
  });
});

describe('inviting', () => {
  it('acts once for a command that is sent twice', async () => {
    const headers = { cookie: focalPoint.cookie, 'idempotency-key': randomUUID() };
    const payload = { email: fresh(), roles: ['contributor'] };
    const ask = () => here.app.inject({ method: 'POST', url: '/api/v1/invitations', headers, payload });
    const [first, second] = [await ask(), await ask()];
    expect([first.statusCode, second.statusCode]).toEqual([201, 201]);
    expect(second.json()).toEqual(first.json());
    const { id } = first.json<{ id: string }>();
    expect((await noted(here)).filter(({ what, account }) => what === 'Invited' && account === id)).toHaveLength(1);
  });

  it('refuses an address that the same person has invited already, in any case of letters', async () => {
    const email = fresh();
    await invited(email);
    const again = { email: email.toUpperCase(), roles: ['contributor'] };
    expect((await json('POST', '/api/v1/invitations', focalPoint, again)).statusCode).toBe(409);
  });

  it('is done once where several do it at the same moment', async () => {
    const body = { email: fresh(), roles: ['contributor'] };
    const invite = () => json('POST', '/api/v1/invitations', focalPoint, body);
    expect(statuses(await Promise.all([invite(), invite(), invite()]))).toEqual([201, 409, 409]);
  });

  it('sends one mail and counts once for a command that is sent again and again', async () => {
    const headers = { cookie: focalPoint.cookie, 'idempotency-key': randomUUID() };
    const ask = (url: string, payload?: object) =>
      here.app.inject({ method: 'POST', url: `/api/v1/invitations${url}`, headers, ...(payload && { payload }) });
    const invite = () => ask('', { email, roles: ['contributor'] });
    const email = fresh();
    const answers = [await invite(), await invite(), await invite(), await invite(), await invite()];
    expect(statuses(answers)).toEqual([201, 201, 201, 201, 201]);
    const { id } = answers[0]!.json<{ id: string }>();
    const again = () => ask(`/${id}/again`);
    const moment = async () => (await here.db.query('select * from accounts.invitation where account = $1', [id]))[0];
    await again();
    const sent = await moment();
    expect(statuses([await again(), await again(), await again()])).toEqual([204, 204, 204]);
    expect(await moment()).toEqual(sent);
    expect((await noted(here)).filter(({ what, account }) => what === 'Invited' && account === id)).toHaveLength(2);
  });

  describe('an address that somebody has', () => {
    /** A line of the list, without what is of that one alone. */
    const listed = async (id: string) => {
      const { items } = (await json('GET', '/api/v1/invitations', focalPoint)).json<{ items: { id: string }[] }>();
      const own = { id: '', email: '', invitedAt: '', expiresAt: '' };
      return { ...items.find((one) => one.id === id), ...own };
    };

    it('is answered, listed, sent again and revoked like any other: an inviter does not learn that there is an account', async () => {
      const taken = fresh();
      await here.open({ email: taken, organisation: 'ilo' });
      const [known, unknown] = [await invited(taken.toUpperCase()), await invited()];
      expect(await listed(known)).toEqual(await listed(unknown));
      for (const id of [known, unknown]) {
        expect((await json('POST', `/api/v1/invitations/${id}/again`, focalPoint)).statusCode).toBe(204);
        expect(await tokenFor(here, 'invitation', id)).not.toBeNull();
        expect((await json('DELETE', `/api/v1/invitations/${id}`, focalPoint)).statusCode).toBe(204);
      }
    });

    it('is told to whoever reads mail there, and changes nothing of the account', async () => {
      const email = fresh();
      const id = await invited(email);
      const account = await here.open({ email, organisation: 'ilo' });
      const before = await here.db.query('select * from accounts.account where id = $1', [account]);
      const token = await tokenFor(here, 'invitation', id);
      const page = await here.app.inject(`/join?token=${token}`);
      expect([page.statusCode, page.body.includes('You have an account already')]).toEqual([409, true]);
      expect((await join(token)).statusCode).toBe(409);
      expect((await here.app.inject({ method: 'POST', url: `/join/passkey/question?token=${token}` })).statusCode).toBe(
        409,
      );
      const { headers } = await here.app.inject(`/sign-in/with/iom?invitation=${token}`);
      expect(headers['location']).toBe(`/join?token=${token}`);
      expect(await here.db.query('select * from accounts.account where id = $1', [account])).toEqual(before);
      expect((await here.signIn(email)).csrf).not.toBe('');
    });

    it('is theirs whose invitation is accepted first, of several at the same moment', async () => {
      const email = fresh();
      const elsewhere = await here.signIn('elsewhere@sample.invalid');
      const ids = [await invited(email), await invited(email, ['contributor'], elsewhere)];
      const tokens = await Promise.all(ids.map((id) => tokenFor(here, 'invitation', id)));
      expect(statuses(await Promise.all(tokens.map((token) => join(token))))).toEqual([303, 409]);
      const joined = 'select id from accounts.account where lower(email) = $1 and joined_at is not null';
      expect(await here.db.query<unknown[]>(joined, [email])).toHaveLength(1);
    });
  });

  it.each([
    [{ roles: ['administrator'] }, 403],
    [{ roles: ['focal-point'] }, 403],
    [{ organisation: 'ilo' }, 403],
    [{ roles: [] }, 400],
    [{ roles: ['visitor'] }, 400],
    [{ organisation: 'nobody' }, 400],
    [{ email: 'a@sample.invalid\r\nBcc: b@sample.invalid' }, 400],
    [{ email: 'nobody' }, 400],
    [{ more: 'than is asked' }, 400],
  ])('by a focal point is refused for %j', async (wrong, status) => {
    const payload = { email: fresh(), roles: ['contributor'], ...wrong };
    const before = (await noted(here)).length;
    expect((await json('POST', '/api/v1/invitations', focalPoint, payload)).statusCode).toBe(status);
    const since = (await noted(here)).slice(before).map(({ what }) => what);
    expect(since.filter((what) => what !== 'AccessRefused')).toEqual([]);
  });

  it('shows a focal point the invitations of their own organisation, and lets nobody else touch them', async () => {
    const id = await invited();
    const elsewhere = await here.signIn('elsewhere@sample.invalid');
    const ids = async (by: { cookie: string }) =>
      (await json('GET', '/api/v1/invitations', by)).json<{ items: { id: string }[] }>().items.map((one) => one.id);
    expect(await ids(focalPoint)).toContain(id);
    expect(await ids(administrator)).toContain(id);
    expect(await ids(elsewhere)).not.toContain(id);
    expect((await json('DELETE', `/api/v1/invitations/${id}`, elsewhere)).statusCode).toBe(404);
    expect((await json('POST', `/api/v1/invitations/${id}/again`, elsewhere)).statusCode).toBe(404);
  });

  it('is a form that works without JavaScript, and says what is wrong with it', async () => {
    const { csrf, cookie } = administrator;
    const wrong = await here.app.inject(posted('/invitations', { csrf, email: 'nobody', organisation: '' }, cookie));
    expect(wrong.statusCode).toBe(400);
    expect(wrong.body).toContain('value="nobody"');
    expect(wrong.body).toContain('Choose an option from the list');
    const fields = { csrf, email: fresh(), organisation: 'ilo', roles: ['reviewer', 'contributor'] };
    const right = await here.app.inject(posted('/invitations', fields, cookie));
    expect([right.statusCode, right.headers.location]).toEqual([303, '/invitations?done=sent']);
    const page = await here.app.inject({ url: '/invitations?done=sent', headers: { cookie } });
    expect(page.body).toContain('The invitation is on its way');
    expect(page.body).toContain(fields.email);
    expect(page.body).toContain('Contributor and Reviewer');
  });
});

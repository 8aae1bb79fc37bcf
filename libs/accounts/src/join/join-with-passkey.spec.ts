import { randomUUID } from 'node:crypto';
import { tokenFor } from '../given-letters.js';
import type { Role } from '../actor.js';
import { type Bent, Device } from '../passkeys/given-device.js';
import { givenPasskeys, sessionOf } from '../passkeys/given-passkeys.js';

let people: Awaited<ReturnType<typeof givenPasskeys>>;
beforeAll(async () => {
  people = await givenPasskeys();
});
afterAll(() => people.here.stop());

/** The link of an invitation, and whose it is. */
async function invited(roles: Role[] = ['contributor']) {
  const { here } = people;
  const [id, by] = [randomUUID(), await here.open({ email: `${randomUUID()}@sample.invalid`, roles: ['focal-point'] })];
  await here.owner.query(
    `insert into accounts.account (id, email, name, roles, organisation) values ($1, $2, '', $3, 'iom')`,
    [id, `${id}@sample.invalid`, roles],
  );
  await here.owner.query(
    `insert into accounts.invitation values ($1, $2, now() - interval '1 minute', now() + interval '7 days')`,
    [id, by],
  );
  return { id, token: String(await tokenFor(here, 'invitation', id)) };
}

const question = (token: string) => people.question(`/join/passkey/question?token=${token}`);
async function join(token: string, device = new Device(), bent?: Bent) {
  const asked = await question(token);
  const passkey = device.make(asked, bent);
  return people.post('/join/passkey', { token, name: 'Sample Newcomer', passkey });
}
const has = async (table: string, account: string) =>
  (await people.here.db.query<unknown[]>(`select from accounts.${table} where account = $1`, [account])).length;

describe('joining with a passkey', () => {
  it('needs no password, and needs nothing more where a second factor is asked for', async () => {
    const [{ id, token }, device] = [await invited(['reviewer']), new Device()];
    const answer = await join(token, device);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/account/sign-in?done=joined']);
    const cookie = `session=${sessionOf(answer)}`;
    expect((await people.get('/api/v1/session', { cookie })).json()).toMatchObject({ id, name: 'Sample Newcomer' });
    const [row] = await people.here.owner.query('select password_hash from accounts.account where id = $1', [id]);
    expect(row).toEqual({ password_hash: null });
    expect(sessionOf(await people.show(device))).toBeDefined();
  });

  it('works once, for one of fifty who answer at once with passkeys of their own', async () => {
    const { id, token } = await invited();
    await people.here.owner.query('delete from accounts.rate');
    const passkeys = await Promise.all(
      Array.from({ length: 50 }, async () => new Device().make(await question(token))),
    );
    const answers = await Promise.all(
      passkeys.map((passkey) => people.post('/join/passkey', { token, name: 'Sample Newcomer', passkey })),
    );
    expect(answers.filter(sessionOf)).toHaveLength(1);
    expect(await has('passkey', id)).toBe(1);
    expect((await join(token).catch(() => null))?.statusCode ?? 410).toBe(410);
  });

  it('leaves no passkey behind where another link was quicker', async () => {
    const { id, token } = await invited();
    const other = String(await tokenFor(people.here, 'invitation', id));
    const [first, second] = [new Device().make(await question(token)), new Device().make(await question(other))];
    const answers = await Promise.all([
      people.post('/join/passkey', { token, name: 'Sample One', passkey: first }),
      people.post('/join/passkey', { token: other, name: 'Sample Two', passkey: second }),
    ]);
    expect(answers.filter(sessionOf)).toHaveLength(1);
    expect(await has('passkey', id)).toBe(1);
  });

  it.each<[string, Bent]>([
    ['made for another site', { site: 'elsewhere.test' }],
    ['made at another origin', { origin: 'https://elsewhere.test' }],
    ['made by who did not show the device who they are', { verified: false }],
  ])('refuses a passkey %s, and the link works again after that', async (_, bent) => {
    const { id, token } = await invited();
    const refused = await join(token, new Device(), bent);
    expect([refused.statusCode, sessionOf(refused), await has('passkey', id)]).toEqual([400, undefined, 0]);
    expect(sessionOf(await join(token))).toBeDefined();
  });

  it('refuses a passkey that somebody has already, and the link works again after that', async () => {
    const [{ token: first }, { id, token }, device] = [await invited(), await invited(), new Device()];
    expect(sessionOf(await join(first, device))).toBeDefined();
    const refused = await join(token, device);
    expect([refused.statusCode, sessionOf(refused), await has('passkey', id)]).toEqual([400, undefined, 0]);
    expect(sessionOf(await join(token))).toBeDefined();
  });

  it('takes an answer to one invitation for no other, and none that was given before', async () => {
    const [mine, theirs] = [await invited(), await invited()];
    const passkey = new Device().make(await question(mine.token));
    const refused = await people.post('/join/passkey', { token: theirs.token, name: 'Sample', passkey });
    expect([refused.statusCode, sessionOf(refused)]).toEqual([400, undefined]);
    const again = await people.post('/join/passkey', { token: mine.token, name: 'Sample', passkey });
    expect([again.statusCode, sessionOf(again)]).toEqual([400, undefined]);
  });

  it('says what is wrong with a name before it uses anything up', async () => {
    const { token } = await invited();
    const passkey = new Device().make(await question(token));
    const refused = await people.post('/join/passkey', { token, name: ' ', passkey });
    expect([refused.statusCode, refused.body.includes('Enter your name')]).toEqual([400, true]);
    expect(sessionOf(await people.post('/join/passkey', { token, name: 'Sample', passkey }))).toBeDefined();
  });

  it('asks nothing of a device for a link that opens nothing', async () => {
    const answer = await people.post('/join/passkey/question?token=nothing');
    expect(answer.statusCode).toBe(409);
  });
});

import { randomBytes } from 'node:crypto';
import { type LetterAddress, letterKinds } from '#libs/accounts';
import { configFrom, Seal } from '#libs/platform';
import { type MailHouse, mailHouse } from '../../../test/support/mail-house.js';
import { type MailServer, startMailServer } from '../../../test/support/mail-server.js';
import { type Carrier, localMailbox, smtp } from './carriers.js';
import { deliver } from './mail.job.js';
import { type Correspondent, People } from './people.js';

/** Everybody has the same address, or none. */
class OneAddress extends People {
  constructor(private readonly email: string | null) {
    super();
  }

  async holding(): Promise<string[]> {
    return [];
  }

  async correspondent(): Promise<Correspondent | null> {
    return this.email === null ? null : { email: this.email, language: 'en' };
  }

  async addressOf(): Promise<LetterAddress | null> {
    return this.email === null ? null : { email: this.email, language: 'fr', path: '/join?token=once' };
  }
}

const someone = new OneAddress('someone@sample.invalid');
let house: MailHouse;
let server: MailServer;
let carrier: Carrier;
beforeAll(async () => {
  [house, server] = await Promise.all([mailHouse(), startMailServer(50)]);
  carrier = smtp(server.url);
});
afterAll(async () => {
  carrier.close();
  await server.close();
  await house.close();
});
afterEach(async () => {
  server.received.length = 0;
  server.refuses = null;
  await house.owner('truncate notifications.notification cascade');
});

const seal = new Seal(configFrom({ SECRETS_KEY: randomBytes(32).toString('base64') }));
const one = async () => String(await house.owe(1));

describe('a mail', () => {
  it('is sent once, however many processes have it in hand', async () => {
    const id = await one();
    const delivery = { db: house.db, people: someone, carrier };
    await Promise.all([deliver(id, delivery), deliver(id, delivery), deliver(id, delivery)]);
    await deliver(id, delivery);
    expect(server.received).toHaveLength(1);
    expect(await house.states()).toEqual({ sent: 1 });
  });

  it('names the platform in its link and its Message-ID', async () => {
    const id = await one();
    await deliver(id, { db: house.db, people: someone, carrier, home: 'https://exchange.sample.invalid/' });
    const [mail] = server.received;
    expect(mail?.messageId).toBe(`<${id}@exchange.sample.invalid>`);
    expect(mail?.text).toContain('https://exchange.sample.invalid/inbox');
    expect(mail?.html).toContain('href="https://exchange.sample.invalid/inbox"');
    expect(mail?.from?.text).toBe('no-reply@exchange.sample.invalid');
  });

  it('is owed still when the server refuses it, and the answer is kept without addresses', async () => {
    const id = await one();
    server.refuses = 'No room for <someone@sample.invalid> today';
    await expect(deliver(id, { db: house.db, people: someone, carrier })).rejects.toThrow('No room for … today');
    const [row] = await house.db.query<unknown[]>('select * from notifications.notification');
    expect(row).toMatchObject({ mail_state: 'pending', attempts: 1, sent_at: null });
    expect(JSON.stringify(row)).toContain('No room for … today');
    expect(JSON.stringify(row)).not.toContain('sample.invalid');
  });

  it.each(['a@sample.invalid\r\nBcc: b@sample.invalid', 'a@sample.invalid\0', 'a@sample.invalid, b@sample.invalid'])(
    'is not sent to an address that is more than one: %j',
    async (address) => {
      const id = await one();
      const delivery = { db: house.db, people: new OneAddress(address), carrier };
      await expect(deliver(id, delivery)).rejects.toThrow('not one that mail can be sent to');
      expect(server.received).toEqual([]);
      expect(await house.states()).toEqual({ pending: 1 });
    },
  );

  it.each(letterKinds)('about an account has one recipient and no header but its own: %s', async (kind) => {
    const id = await one();
    await house.owner(`update notifications.notification set kind = '${kind}' where id = '${id}'`);
    await deliver(id, { db: house.db, people: someone, carrier });
    const [mail] = server.received;
    expect([mail?.to, mail?.cc, mail?.bcc]).toEqual([
      expect.objectContaining({ text: 'someone@sample.invalid' }),
      undefined,
      undefined,
    ]);
    expect(mail?.subject).toMatch(/^[^\r\n]{10,70}$/);
    expect([...(mail?.headers.keys() ?? [])].toSorted()).toEqual([
      'auto-submitted',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]);
    expect(mail?.text).toContain('https://exchange.invalid/join?token=once');
  });

  it.each(['a@sample.invalid\r\nBcc: b@sample.invalid', 'a@sample.invalid>\r\nRCPT TO:<b@sample.invalid'])(
    'with a link is not sent to an address that is more than one either: %j',
    async (address) => {
      const id = await one();
      await house.owner(`update notifications.notification set kind = 'invitation' where id = '${id}'`);
      const delivery = { db: house.db, people: new OneAddress(address), carrier };
      await expect(deliver(id, delivery)).rejects.toThrow('not one that mail can be sent to');
      expect(server.received).toEqual([]);
    },
  );

  it('that has become needless is not sent, and is not among those that a person must look at', async () => {
    const id = await one();
    await house.owner(`update notifications.notification set kind = 'invitation' where id = '${id}'`);
    await deliver(id, { db: house.db, people: new OneAddress(null), carrier });
    expect(await house.states()).toEqual({ needless: 1 });
    expect(server.received).toEqual([]);
  });

  it('is given up for an account that is closed', async () => {
    await deliver(await one(), { db: house.db, people: new OneAddress(null), carrier });
    expect(await house.states()).toEqual({ 'given-up': 1 });
    expect(server.received).toEqual([]);
  });

  it('is passed over where there is no such notification', async () => {
    await deliver('a1e1b9a0-0000-4000-8000-000000000000', { db: house.db, people: someone, carrier });
    expect(server.received).toEqual([]);
  });

  it('is kept once in the local mailbox where there is no server', async () => {
    const id = await one();
    const delivery = { db: house.db, people: someone, carrier: localMailbox(seal) };
    await Promise.all([deliver(id, delivery), deliver(id, delivery)]);
    const kept = await house.db.query<{ text: string }[]>('select * from notifications.mail');
    expect(kept).toEqual([
      expect.objectContaining({ id, to_address: 'someone@sample.invalid', message_id: `<${id}@exchange.invalid>` }),
    ]);
    expect(seal.open(kept[0]!.text, `letter ${id}`)).toContain('https://exchange.invalid/inbox');
    expect(JSON.stringify(kept)).not.toContain('exchange.invalid/');
  });

  it('is kept there for a week', async () => {
    const delivery = { db: house.db, people: someone, carrier: localMailbox(seal) };
    const old = await one();
    await deliver(old, delivery);
    await house.owner(`update notifications.mail set at = now() - interval '8 days'`);
    const young = await one();
    await deliver(young, delivery);
    expect(await house.db.query('select id from notifications.mail')).toEqual([{ id: young }]);
  });
});

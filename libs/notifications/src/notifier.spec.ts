import { randomUUID } from 'node:crypto';
import { type DomainEvent, EventStore, type Position, type Recorded } from '#libs/event-store';
import { importUndertaking, type SubmissionEvent } from '#libs/submissions';
import type { LetterAddress, Role } from '#libs/accounts';
import { type MailHouse, mailHouse } from '../../../test/support/mail-house.js';
import { MailQueue } from './mail-queue.js';
import { Notifier } from './notifier.js';
import { type Correspondent, People } from './people.js';
import { sweep } from './sweep.js';

const [author, focalPoint, otherFocalPoint, clerk] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];

/** People as a list; counts how often it was asked. */
class ListedPeople extends People {
  asked = 0;
  private readonly holders: Partial<Record<Role, string[]>> = {
    'focal-point': [focalPoint, otherFocalPoint],
    secretariat: [clerk],
  };

  async holding(role: Role): Promise<string[]> {
    this.asked++;
    return this.holders[role] ?? [];
  }

  async correspondent(): Promise<Correspondent | null> {
    return null;
  }

  async addressOf(): Promise<LetterAddress | null> {
    return null;
  }
}

/** The log as a list that can be read; nothing else is asked of it here. */
class ListedEvents extends EventStore {
  constructor(private readonly events: Recorded[]) {
    super();
  }

  async *read<E extends DomainEvent>(stream: string): AsyncIterable<Recorded<E>> {
    yield* this.events.filter((event) => event.stream === stream) as Recorded<E>[];
  }

  append(): Promise<Position> {
    throw new Error('Notifying writes no events');
  }

  follow(): AsyncIterable<Recorded[]> {
    throw new Error('The runner follows, not the reaction');
  }

  async head(): Promise<Position | null> {
    return null;
  }

  async behind(): Promise<number> {
    return 0;
  }
}

/** A submission from its draft to the secretariat's desk; the first focal point cleared it. */
function cleared(submission: string = randomUUID()): Recorded[] {
  const story: [SubmissionEvent, string][] = [
    [
      { type: 'DraftStarted', data: { kind: 'practice', form: 'full', edition: 1, author, organisation: 'iom' } },
      author,
    ],
    [{ type: 'SectionEdited', data: { section: 'what', revision: 1, fields: {} } }, author],
    [{ type: 'Submitted', data: { round: 1, consent: true, doNoHarm: true } }, author],
    [{ type: 'Cleared', data: { by: focalPoint } }, focalPoint],
    [{ type: 'ScreenedIn', data: { by: clerk } }, clerk],
  ];
  const at = '2026-11-22T10:00:00.000Z';
  return story.map(([event, actor], index) => ({
    ...event,
    id: randomUUID(),
    stream: `submission-${submission}`,
    version: index + 1,
    position: String(index + 1),
    schema: 1,
    meta: { actor, at, command: 'c', causation: 'c', correlation: 'c' },
  }));
}

let house: MailHouse;
let queue: MailQueue;
beforeAll(async () => {
  house = await mailHouse();
  queue = await MailQueue.open({ databaseUrl: house.url }, () => {});
});
afterAll(async () => {
  await queue.close();
  await house.close();
});
afterEach(async () => {
  await house.owner('truncate notifications.notification cascade; delete from bullmq.job');
});

const people = new ListedPeople();
const notifier = (events: Recorded[]) => new Notifier(new ListedEvents(events), people, queue);
const react = (reaction: Notifier, batch: Recorded[]) => house.db.transaction((db) => reaction.apply(batch, db));

async function owed(): Promise<string[]> {
  const rows = await house.db.query<{ recipient: string; kind: string }[]>(
    'select recipient, kind from notifications.notification',
  );
  return rows.map(({ recipient, kind }) => `${recipient} ${kind}`).toSorted();
}

const everything = [
  `${focalPoint} to-clear`,
  `${otherFocalPoint} to-clear`,
  `${clerk} to-screen`,
  `${author} in-review`,
].toSorted();

describe('the notifier', () => {
  it('is silent about an import, and speaks of what people do afterwards', async () => {
    const events = cleared();
    const imported = events.map((event) => ({ ...event, meta: { ...event.meta, correlation: importUndertaking } }));
    await react(notifier(imported), imported);
    expect(await owed()).toEqual([]);
    const mixed = [...imported.slice(0, -1), events.at(-1)!];
    await react(notifier(mixed), mixed);
    expect(await owed()).toEqual([`${author} in-review`]);
  });

  it('tells nobody any more who has declared an interest, in whatever part', async () => {
    const events = cleared();
    const later: SubmissionEvent[] = [
      { type: 'ReviewerInvited', data: { reviewer: clerk, organisation: 'ilo' } },
      { type: 'ConflictDeclared', data: { reviewer: clerk, nature: 'Sample' } },
      { type: 'Approved', data: { by: author, reason: 'Sample' } },
    ];
    const last = events.at(-1)!;
    const all = later.map((event, index) => ({
      ...last,
      ...event,
      id: randomUUID(),
      version: last.version + index + 1,
      // Whoever did it is not told: the clerk is not to be left out for that.
      meta: { ...last.meta, actor: focalPoint },
    }));
    await react(notifier([...events, ...all]), [...events, ...all.slice(0, 1)]);
    const before = await owed();
    await react(notifier([...events, ...all]), all.slice(1));
    const told = (await owed()).filter((one) => !before.includes(one));
    expect(told).toEqual([`${author} approved`]);
  });

  it('owes each person one notice an event', async () => {
    const events = cleared();
    await react(notifier(events), events);
    expect(await owed()).toEqual(everything);
  });

  it('owes nothing twice when it is given a batch again', async () => {
    const events = cleared();
    const reaction = notifier(events);
    await react(reaction, events);
    await react(reaction, events);
    await react(notifier(events), events.slice(2));
    expect(await owed()).toEqual(everything);
  });

  it('knows in the middle of a stream what came before', async () => {
    const events = cleared();
    for (const event of events.slice(2)) await react(notifier(events), [event]);
    expect(await owed()).toEqual(everything);
  });

  it('never tells the person who did it', async () => {
    const events = cleared().map((event) => ({ ...event, meta: { ...event.meta, actor: clerk } }));
    await react(notifier(events), events);
    expect(await owed()).toEqual(everything.filter((line) => !line.startsWith(clerk)));
  });

  it('asks once a batch who holds a role', async () => {
    people.asked = 0;
    const events = [...cleared(), ...cleared(), ...cleared()];
    await react(notifier(events), events);
    expect(people.asked).toBe(2);
    expect(await owed()).toHaveLength(12);
  });

  it('passes over what is no submission', async () => {
    const [event] = cleared().slice(3);
    await react(notifier([]), [{ ...event!, stream: 'numbers-GP-2026' }]);
    expect(await owed()).toEqual([]);
  });

  it('owes nothing when the transaction of the checkpoint is rolled back, and queues nothing twice', async () => {
    const events = cleared();
    const reaction = notifier(events);
    const failed = house.db.transaction(async (db) => {
      await reaction.apply(events, db);
      throw new Error('The checkpoint could not be moved');
    });
    await expect(failed).rejects.toThrow('checkpoint');
    expect(await owed()).toEqual([]);
    await react(reaction, events);
    await reaction.wake();
    expect(await owed()).toEqual(everything);
    expect(await queue.depth()).toMatchObject({ waiting: 4 });
  });

  it('wakes the queue with what is new and nothing else', async () => {
    const events = cleared();
    const reaction = notifier(events);
    await react(reaction, events);
    await reaction.wake();
    await react(reaction, events);
    await reaction.wake();
    expect(await queue.depth()).toMatchObject({ waiting: 4 });
  });

  it('leaves to the sweeper what it wrote down and could not queue any more', async () => {
    const events = cleared();
    await react(notifier(events), events);
    expect(await queue.depth()).toMatchObject({ waiting: 0 });
    expect(await sweep(house.db, queue, 60)).toBe(4);
    expect(await queue.depth()).toMatchObject({ waiting: 4 });
  });

  describe('about an account', () => {
    const at = '2026-11-22T10:00:00.000Z';
    const noted = (type: string, more: object = {}): Recorded => ({
      id: randomUUID(),
      type,
      data: { account: author, result: 'done', ...more },
      stream: `security-${randomUUID()}`,
      version: 1,
      position: '1',
      schema: 1,
      meta: { actor: author, at, command: 'c', causation: 'c', correlation: 'c' },
    });

    it('owes its owner a letter, also of what they did themselves', async () => {
      const events = ['Invited', 'PasswordResetAsked', 'EmailChangeAsked', 'EmailChanged', 'PasskeyAdded', 'SignedIn'];
      const batch = [...events.map((type) => noted(type)), noted('PasswordChanged', { result: 'refused' })];
      await react(notifier([]), batch);
      await react(notifier([]), batch);
      const changes = ['confirm-address', 'address-change-asked', 'address-changed', 'sign-in-changed'];
      const kinds = ['invitation', 'reset', ...changes];
      expect(await owed()).toEqual(kinds.map((kind) => `${author} ${kind}`).toSorted());
    });

    it.each([
      'PasswordChanged',
      'PasswordReset',
      'PasskeyAdded',
      'PasskeyRemoved',
      'OneTimeCodeSetUp',
      'OneTimeCodeRemoved',
      'RecoveryCodesMade',
      'RecoveryCodeUsed',
      'FactorsTakenAway',
      'EmailChangeUndone',
      'IdentityLinked',
      'IdentityUnlinked',
    ])('tells its owner that how they sign in was changed: %s', async (type) => {
      await react(notifier([]), [noted(type)]);
      expect(await owed()).toEqual([`${author} sign-in-changed`]);
    });

    it('tells its owner of a sign-in by mail where the browser was not known, and has no line in the inbox for it', async () => {
      await react(notifier([]), [noted('SignedIn', { about: { by: 'password', browser: 'new' } })]);
      expect(await owed()).toEqual([`${author} new-browser`]);
      await react(notifier([]), [noted('SignInRefused', { result: 'refused', about: { browser: 'new' } })]);
      expect(await owed()).toHaveLength(1);
    });

    it('tells its owner that codes are stopped, because somebody knows their password', async () => {
      await react(notifier([]), [noted('CodesStopped')]);
      expect(await owed()).toEqual([`${author} codes-stopped`]);
    });

    it('owes nobody anything where no account is named', async () => {
      await react(notifier([]), [noted('PasswordResetAsked', { account: undefined })]);
      expect(await owed()).toEqual([]);
    });

    it.each(['AccountErased', 'InvitationRevoked'])(
      'deletes what the local mailbox keeps of the person: %s',
      async (type) => {
        const [mine = ''] = await house.owe(1, 0, author);
        const [other = ''] = await house.owe(1, 0, clerk);
        for (const id of [mine, other])
          await house.db.query(
            `insert into notifications.mail (id, to_address, subject, text, message_id, language)
           values ($1, 'someone@sample.invalid', '', '', '', 'en')`,
            [id],
          );
        await react(notifier([]), [noted(type)]);
        expect(await house.db.query('select id from notifications.mail')).toEqual([{ id: other }]);
      },
    );
  });
});

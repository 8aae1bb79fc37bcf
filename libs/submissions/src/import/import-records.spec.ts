import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '#libs/accounts';
import { sampleFile } from '#libs/directory';
import { StoreUnavailable } from '#libs/event-store';
import { decide, type Inputs } from '../decide.js';
import type { SubmissionEvent } from '../events.js';
import type { Verb } from '../lifecycle.js';
import { numberPrefix } from '../publish/publish.js';
import { type Submission, submission } from '../submission.js';
import { importRecords, type Importing } from './import-records.js';
import { sampleNote } from './sample-assessment.js';
import { submissionOf } from './story.js';

const text = readFileSync(sampleFile('records.jsonl'), 'utf8');
const someone = (id: string, organisation: string, ...roles: Role[]): Actor => ({ id, organisation, roles });
const cast = {
  contributor: someone('contributor', 'iom', 'contributor'),
  focalPoint: someone('focal-point', 'iom', 'focal-point'),
  reviewers: [someone('reviewer-1', 'ilo', 'reviewer'), someone('reviewer-2', 'unicef', 'reviewer')] as [Actor, Actor],
  decider: someone('secretariat-1', 'unodc', 'secretariat'),
  publisher: someone('secretariat-2', 'unodc', 'secretariat'),
};

/** Streams as the application would have them: the real decisions, folded; only store and look-ups are left out. */
const streams = new Map<string, { state: Submission; events: SubmissionEvent[]; commands: Set<string> }>();
let given = 0;
let fail = () => false;

async function carryOut(verb: Verb, id: string, input: Record<string, unknown>, by: Actor, command: string) {
  await Promise.resolve();
  if (fail()) throw new StoreUnavailable('gone');
  const stream = streams.get(id) ?? { state: submission.initial, events: [], commands: new Set<string>() };
  const account = cast.reviewers.find((reviewer) => reviewer.id === input['reviewer']);
  const facts = { account, number: `${numberPrefix[stream.state.kind]}-2026-${String(++given).padStart(4, '0')}` };
  const events = decide(verb, { ...input, ...facts } as Inputs[Verb], stream.state, by, '2026-03-01T00:00:00.000Z');
  const state = events.reduce((before, event) => submission.evolve(before, event), stream.state);
  streams.set(id, { state, events: [...stream.events, ...events], commands: stream.commands.add(command) });
  return String(given);
}

const load = (through: Importing['through'], source = text, more: Partial<Importing> = {}) =>
  importRecords(source, {
    through,
    cast,
    carryOut,
    answered: async (id) => streams.get(id)?.commands ?? new Set(),
    ...more,
  });
const statuses = () => [...new Set([...streams.values()].map(({ state }) => state.status))];
const eventsNow = () => [...streams.values()].flatMap(({ events }) => events).length;

beforeEach(() => {
  streams.clear();
  fail = () => false;
});

describe('importing records', () => {
  it('takes all 81 through the whole workflow, past every rule of the domain', async () => {
    expect(await load('published')).toEqual({ loaded: 81, already: 0, bad: [] });
    expect([streams.size, statuses()]).toEqual([81, ['published']]);
  });

  it('marks what nobody assessed as a sample, for readers too', async () => {
    await load('published');
    const contents = [...streams.values()].flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'Published' ? [event.data.content] : [])),
    );
    const assessed = contents.filter(({ kind }) => kind !== 'resource');
    expect(assessed.map(({ sample, notes }) => [sample, notes])).toEqual(assessed.map(() => [true, [sampleNote]]));
    expect(assessed).toHaveLength(51);
  });

  it('loads nothing twice', async () => {
    await load('published');
    const before = eventsNow();
    expect(await load('published')).toEqual({ loaded: 0, already: 81, bad: [] });
    expect(eventsNow()).toBe(before);
  });

  it('goes on from where records were left', async () => {
    await load('draft');
    expect(statuses()).toEqual(['draft']);
    expect(await load('submitted')).toMatchObject({ loaded: 81 });
    expect(statuses()).toEqual(['submitted']);
    await load('published');
    expect(statuses()).toEqual(['published']);
  });

  it('stops when the store is gone, and finishes when told again', async () => {
    let commands = 0;
    fail = () => ++commands > 300;
    await expect(load('published')).rejects.toThrow(StoreUnavailable);
    const begun = streams.size;
    expect(begun).toBeLessThan(81);
    fail = () => false;
    expect((await load('published')).bad).toEqual([]);
    expect([streams.size, statuses()]).toEqual([81, ['published']]);
    await load('published');
    const whole = eventsNow();
    streams.clear();
    await load('published');
    expect(eventsNow()).toBe(whole);
  });

  it('loads the good records beside bad ones, and says line and reason of each', async () => {
    const [first = '', second = ''] = text.split('\n');
    const unsafe = JSON.stringify({ ...JSON.parse(second), id: 'unsafe', problem: 'Write to victim@sample.invalid.' });
    const seen: string[] = [];
    const source = ['{', first, unsafe, JSON.stringify({ id: 'x', kind: 'practice', title: 'Short' })].join('\n');
    const imported = await load('published', source, { progress: (n, total) => seen.push(`${n}/${total}`) });
    expect(imported.loaded).toBe(1);
    expect(imported.bad.map(({ line }) => line)).toEqual([1, 3, 4]);
    expect(imported.bad.map(({ reason }) => reason)).toEqual([
      'not JSON',
      expect.stringContaining('privacy flag'),
      expect.stringContaining('context.problem'),
    ]);
    expect(streams.get(submissionOf('unsafe'))?.state.status).toBe('draft');
    expect(seen.at(-1)).toBe('4/4');
  });
});

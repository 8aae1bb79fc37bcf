import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { EventType, SubmissionEvent } from './events.js';
import { stateAfter } from './given.js';
import { approved, draft, handedIn, published, revising, submitted } from './histories.js';
import { lifecycle } from './lifecycle.js';
import { submission } from './submission.js';

interface Sample {
  type: EventType;
  schema: number;
  data: unknown;
}

/** One of every version of every event ever written. Nothing is taken out of this file or changed in it: only added. */
const samples = JSON.parse(readFileSync('libs/submissions/src/event-samples.json', 'utf8')) as Sample[];

/** What is learnt from one event, where it is the only thing that ever happened. */
const learnt = ({ type, data }: Sample) => submission.evolve(submission.initial, { type, data } as SubmissionEvent);

describe('the events kept as samples', () => {
  it('are of every type that a verb writes, and in every version', () => {
    const written = Object.values(lifecycle).flatMap(({ events }): EventType[] => events);
    const versions = [...new Set(written)].flatMap((type) =>
      Array.from({ length: submission.schema?.[type] ?? 1 }, (_, index) => `${type} ${index + 1}`),
    );
    expect(samples.map(({ type, schema }) => `${type} ${schema}`).toSorted()).toEqual(versions.toSorted());
  });

  // Reconfirmed is for the catalogue: no decision depends on it; a correction without an entry teaches nothing.
  const silent = ['Reconfirmed', 'Corrected', 'FileRemoved', 'CoAuthorshipDeclined'];
  it.each(samples.map((sample) => [sample.type, sample] as const))('are understood: %s', (type, sample) => {
    const state = learnt(sample);
    if (silent.includes(type)) expect(state).toEqual(submission.initial);
    else expect(state).not.toEqual(submission.initial);
  });

  it('make a whole life in their order', () => {
    const state = stateAfter(...(samples as unknown as SubmissionEvent[]));
    expect(state).toMatchObject({
      author: 'author',
      organisations: ['iom', 'oas', 'ilo'],
      entryStatus: 'retracted',
      resolved: { 'what:raised:1': 'The place is a country' },
      entry: { number: 'GP-2026-0001', version: 1 },
    });
    expect(state.entry?.answers.evidence).toEqual({ results: 'In 2019.' });
  });
});

describe('the working copy', () => {
  it('goes from draft to published, and on to a new version beside the entry', () => {
    const standing = [draft, handedIn, approved, published, revising].map((history) => {
      const { status, entryStatus } = stateAfter(...history);
      return [status, entryStatus];
    });
    expect(standing).toEqual([
      ['draft', 'none'],
      ['submitted', 'none'],
      ['approved', 'none'],
      ['published', 'published'],
      ['revising', 'published'],
    ]);
  });

  it('forgets who decided when it is handed in again', () => {
    expect(stateAfter(...approved).decider).toBe('secretariat-1');
    expect(stateAfter(...approved, submitted(2)).decider).toBeNull();
  });

  it('loses an answer that was emptied', () => {
    const emptied = { section: 'what', revision: 2, fields: { approach: null } };
    expect(stateAfter(...draft, { type: 'SectionEdited', data: emptied }).answers.what).toEqual({});
  });
});

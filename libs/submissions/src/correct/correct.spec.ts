import { describe, expect, it } from '@jest/globals';
import { decide } from '../decide.js';
import type { SubmissionEvent } from '../events.js';
import { at, given, stateAfter } from '../given.js';
import { cast, draft, published, revising, suspended } from '../histories.js';

const { secretariat1 } = cast;
const correction = {
  kind: 'erratum',
  note: 'A wrong year',
  section: 'evidence',
  fields: { results: 'In 2019.' },
} as const;
const corrected = { type: 'Corrected', data: { by: 'secretariat-1', ...correction } } as const;
const correct = (more: object) => given(...published).when('correct', { ...correction, ...more }, secretariat1);

describe('correct', () => {
  it('changes the entry, and says so', () => {
    correct({}).then(corrected);
    expect(stateAfter(...published, corrected).entry?.answers.evidence?.results).toBe('In 2019.');
  });

  it('reaches the working copy where the author has not written something else', () => {
    const mine = { section: 'evidence', revision: 2, fields: { results: 'Mine' } };
    const after = (...more: SubmissionEvent[]) => stateAfter(...revising, ...more).answers.evidence?.results;
    expect(after(corrected)).toBe('In 2019.');
    expect(after({ type: 'SectionEdited', data: mine }, corrected)).toBe('Mine');
  });

  it('makes an edit begun before it out of date', () => {
    given(...revising, corrected)
      .when('edit-section', { section: 'evidence', base: 1, fields: { results: 'Mine' } }, cast.author)
      .refuses('changed elsewhere');
  });

  it('is for the secretariat, on a published entry', () => {
    given(...published)
      .when('correct', correction, cast.author)
      .isNotAllowed();
    given(...draft)
      .when('correct', correction, secretariat1)
      .refuses();
    given(...suspended)
      .when('correct', correction, secretariat1)
      .refuses();
  });

  it.each([
    ['kind', { kind: 'joke' }],
    ['note', { note: '' }],
    ['note', { note: 'x'.repeat(2001) }],
    ['note', { note: 'Thanks to sample@sample.invalid' }],
    ['section', { section: 'reused' }],
    ['fields', { fields: {} }],
    ['fields.colour', { fields: { colour: 'red' } }],
    ['fields.results', { fields: { results: null } }],
    ['fields.contact', { section: 'identity', fields: { contact: 'Sample' } }],
  ])('names %s', (field, more) => {
    correct(more).isBadInput(field);
  });

  it('refuses a text that may tell who a person is', () => {
    correct({ fields: { results: 'The victim Samira Sample is well.' } }).refuses('who a person is');
  });

  it('makes no snapshot more than promising', () => {
    const state = stateAfter(...published);
    const snapshot = { ...state, entry: state.entry && { ...state.entry, form: 'snapshot' as const } };
    const level = { ...correction, fields: { level: 'replicated' } };
    expect(() => decide('correct', level, snapshot, secretariat1, at)).toThrow('fields.level');
    expect(decide('correct', level, state, secretariat1, at)).toHaveLength(1);
  });
});

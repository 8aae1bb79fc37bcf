import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/accounts';
import { contentMark } from '../content-mark.js';
import type { SubmissionEvent } from '../events.js';
import { publicContent } from './publish.js';
import { given, stateAfter } from '../given.js';
import {
  acceptedBy,
  approved,
  approvedBy,
  assessed,
  assessedBy,
  cast,
  cleared,
  completeAnswers,
  flagRaised,
  invitedTo,
  published,
  reviewersReady,
  revising,
  screenedIn,
  started,
  submitted,
  written,
} from '../histories.js';

const { author, secretariat1, secretariat2, reviewer1, reviewer2 } = cast;
const number = 'GP-2026-0001';
const publish = (history: SubmissionEvent[], by: Actor = secretariat2, more: { seen?: string; number?: string } = {}) =>
  given(...history).when('publish', { seen: contentMark(stateAfter(...history)), number, ...more }, by);
const contentOf = (history: SubmissionEvent[]) => publicContent(stateAfter(...history));
const reviewedAgain = (round: number) => [
  submitted(round),
  cleared,
  screenedIn,
  ...[reviewer1, reviewer2].flatMap((one) => [invitedTo(one), acceptedBy(one), assessedBy(one, { round })]),
  approvedBy(secretariat1),
];
const secondVersion = [...revising, ...reviewedAgain(2)];

describe('publish', () => {
  it('puts before the public what was approved, under a number', () => {
    publish(approved).then(published.at(-1) as SubmissionEvent);
  });

  it('is done by a second member of the secretariat: never an author, a reviewer or who decided', () => {
    publish(approved, secretariat1).isNotAllowed();
    publish(approved, cast.chair).isNotAllowed();
    publish(approved, { ...author, organisation: 'unodc', roles: ['secretariat'] }).isNotAllowed();
    publish(approved, { ...reviewer1, roles: ['secretariat'] }).isNotAllowed();
  });

  it('is never done by who decided, be it the chair', () => {
    const byChair = [...assessed, approvedBy(cast.chair)];
    publish(byChair, { ...cast.chair, roles: ['chair', 'secretariat'] }).isNotAllowed();
    expect(publish(byChair, secretariat1).state().status).toBe('published');
  });

  it('refuses anything but what was shown', () => {
    const file = { id: 'f1', name: 'a.pdf', size: 1, mediaType: 'application/pdf', sha256: '' };
    const before = contentMark(stateAfter(...approved));
    const edited: SubmissionEvent = { type: 'SectionEdited', data: { section: 'what', revision: 2, fields: {} } };
    publish([...approved, edited], secretariat2, { seen: before }).refuses('not what was shown');
    const attached: SubmissionEvent = { type: 'FileAttached', data: { file } };
    publish([...approved, attached], secretariat2, { seen: before }).refuses('not what was shown');
    publish(secondVersion, secretariat2, { seen: before }).refuses('not what was shown');
    publish(approved, secretariat2, { seen: '' }).refuses('not what was shown');
  });

  it('refuses before the approval, and without the assessments', () => {
    publish(assessed).refuses();
    publish([...reviewersReady, approvedBy(secretariat1)]).refuses('assessments');
  });

  it('refuses with an open high privacy flag', () => {
    publish([...approved, flagRaised('high')]).refuses('privacy flag');
  });

  it('keeps the number and counts the version', () => {
    publish(secondVersion, secretariat2, { number: undefined }).then({
      type: 'Published',
      data: { by: 'secretariat-2', number, version: 2, content: contentOf(secondVersion) },
    });
    expect(publish(secondVersion, secretariat2, { number: 'GP-2026-9999' }).state().entry?.number).toBe(number);
  });

  it('names a number that is none of this kind', () => {
    publish(approved, secretariat2, { number: undefined }).isBadInput('number');
    publish(approved, secretariat2, { number: 'RE-2026-0001' }).isBadInput('number');
  });

  it('refuses a new version of a suspended entry', () => {
    const taken: SubmissionEvent = { type: 'Suspended', data: { by: 'secretariat-1', reason: 'A worry' } };
    publish([...secondVersion, taken]).refuses('not suspended');
  });

  it('leaves out what is for members only, and keeps it with the submission', () => {
    const contact = { section: 'identity', revision: 2, fields: { contact: 'sample@sample.invalid' } };
    const history: SubmissionEvent[] = [...approved, { type: 'SectionEdited', data: contact }];
    expect(contentOf(history).answers).toEqual(completeAnswers.practice);
    expect(publish(history).state().entry?.answers.identity?.contact).toBe('sample@sample.invalid');
  });

  it('publishes a snapshot as promising, whatever it claims', () => {
    const answers = { ...completeAnswers.practice, evidence: { level: 'replicated' } };
    const history = [started('practice', 'snapshot'), ...written(answers), ...reviewedAgain(1)];
    expect(contentOf(history).answers.evidence).toEqual({ level: 'promising' });
    expect(publish(history).state().answers.evidence).toEqual({ level: 'promising' });
    const full = [started(), ...written(answers), ...reviewedAgain(1)];
    expect(contentOf(full).answers.evidence).toEqual({ level: 'replicated' });
  });

  it('publishes the notes to readers without names, and says where assessments are samples', () => {
    const noted = [assessedBy(reviewer1, { publicNote: 'Read this' }), assessedBy(reviewer2, { sample: true })];
    const content = contentOf([...reviewersReady, ...noted, approvedBy(secretariat1)]);
    expect(content).toMatchObject({ notes: ['Read this'], sample: true });
    expect(JSON.stringify(content)).not.toContain('reviewer');
    expect(contentOf(approved)).not.toHaveProperty('sample');
  });
});

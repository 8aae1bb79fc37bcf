import type { Recorded } from '#libs/event-store';
import { type Kind, type Submission, submission, type SubmissionEvent } from '#libs/submissions';
import { english } from '../../web/src/messages/index.js';
import { isTold, noticeKinds, notices } from './notices.js';

const draft: Submission = {
  ...submission.initial,
  status: 'draft',
  author: 'author',
  organisation: 'iom',
  coAuthors: ['co-author'],
  round: 1,
};

/** The event as it lies in the log, done by `actor`. */
const happened = (event: SubmissionEvent, actor = 'somebody'): Recorded<SubmissionEvent> => ({
  ...event,
  id: 'a1e1b9a0-0000-4000-8000-000000000001',
  stream: 'submission-1',
  version: 9,
  position: '9',
  schema: 1,
  meta: { actor, at: '2026-11-22T10:00:00.000Z', command: 'c', causation: 'c', correlation: 'c' },
});

/** Who is told what, a line each: `author: published`. */
function told(event: SubmissionEvent, state = draft, actor?: string): string[] {
  const recorded = happened(event, actor);
  return notices(recorded, submission.evolve(state, recorded)).map(({ to, kind }) => {
    const whom = 'account' in to ? to.account : [to.role, to.organisation].filter(Boolean).join(' of ');
    return `${whom}: ${kind}`;
  });
}

const by = 'somebody';
const reason = 'Because';
const content = { kind: 'practice', form: 'full', edition: 1, answers: {}, files: [], notes: [] } as const;
const published: SubmissionEvent = {
  type: 'Published',
  data: { by, number: 'GP-2026-0001', version: 1, content: { ...content, files: [], notes: [] } },
};
const assessment = (reviewer: string): SubmissionEvent => ({
  type: 'AssessmentSubmitted',
  data: { round: 1, reviewer, scores: {}, comments: {}, recommendation: 'publish' },
});

/** A submission with as many reviewers who have accepted as are named, and the assessments of the first of them. */
const inReview = (kind: Kind, reviewers: string[], assessed: string[] = []) =>
  [...reviewers.flatMap(accepted), ...assessed.map(assessment)].reduce<Submission>(
    (state, event) => submission.evolve(state, event),
    {
      ...draft,
      kind,
    },
  );
const accepted = (reviewer: string): SubmissionEvent[] => [
  { type: 'ReviewerInvited', data: { reviewer, organisation: 'ilo' } },
  { type: 'InvitationAccepted', data: { reviewer } },
];

const table: [SubmissionEvent, string[]][] = [
  [{ type: 'CoAuthorInvited', data: { account: 'other' } }, ['other: co-author']],
  [{ type: 'CoAuthorInvited', data: {} }, []],
  [{ type: 'CoAuthorshipAccepted', data: { account: 'other', organisation: 'iom' } }, ['author: co-author-accepted']],
  [{ type: 'Submitted', data: { round: 1, consent: true, doNoHarm: true } }, ['focal-point of iom: to-clear']],
  [{ type: 'SentBack', data: { by, reason } }, ['author: sent-back', 'co-author: sent-back']],
  [{ type: 'Cleared', data: { by } }, ['secretariat: to-screen']],
  [{ type: 'ScreenedIn', data: { by } }, ['author: in-review']],
  [{ type: 'ReviewerInvited', data: { reviewer: 'reviewer', organisation: 'ilo' } }, ['reviewer: to-review']],
  [{ type: 'InvitationAccepted', data: { reviewer: 'reviewer' } }, ['secretariat: reviewer-accepted']],
  [{ type: 'ConflictDeclared', data: { reviewer: 'reviewer', nature: 'x' } }, ['secretariat: reviewer-conflicted']],
  [{ type: 'Approved', data: { by, reason } }, ['secretariat: to-publish', 'author: approved']],
  [{ type: 'RevisionRequested', data: { by, reason } }, ['author: to-revise', 'co-author: to-revise']],
  [{ type: 'Declined', data: { by, stage: 'decision', reason } }, ['author: declined', 'co-author: declined']],
  [published, ['author: published', 'focal-point of iom: published']],
  [
    { type: 'Corrected', data: { by, kind: 'erratum', note: 'n', section: 'what', fields: {} } },
    ['author: corrected', 'focal-point of iom: corrected'],
  ],
  [{ type: 'Suspended', data: { by, reason } }, ['author: suspended', 'focal-point of iom: suspended']],
  [{ type: 'Reinstated', data: { by, reason } }, ['author: reinstated', 'focal-point of iom: reinstated']],
  [
    { type: 'Retracted', data: { by, category: 'harm', publicReason: reason } },
    ['author: retracted', 'focal-point of iom: retracted'],
  ],
];

describe('who is told what', () => {
  it.each(table.map(([event, lines]) => ({ event, lines, said: lines.join(', ') })))(
    '$event.type tells $said',
    ({ event, lines }) => expect(told(event)).toEqual(lines),
  );

  it.each<SubmissionEvent>([
    { type: 'DraftStarted', data: { kind: 'practice', form: 'full', edition: 1, author: 'a', organisation: 'iom' } },
    { type: 'SectionEdited', data: { section: 'what', revision: 1, fields: {} } },
    { type: 'CoAuthorshipDeclined', data: { account: 'other' } },
    { type: 'PrivacyFlagResolved', data: { flag: 'f', reason, by } },
    { type: 'RevisionStarted', data: { form: 'full' } },
    { type: 'Reconfirmed', data: { by } },
    { type: 'Withdrawn', data: {} },
  ])('$type tells nobody', (event) => {
    expect(told(event)).toEqual([]);
    expect(isTold(event.type)).toBe(false);
  });

  it('tells the author of a privacy flag, and the secretariat where it has left the house', () => {
    const raised: SubmissionEvent = {
      type: 'PrivacyFlagRaised',
      data: { flag: 'f', section: 'who', severity: 'high', note: 'A name', by },
    };
    expect(told(raised)).toEqual(['author: privacy-flag']);
    expect(told(raised, { ...draft, left: true })).toEqual(['author: privacy-flag', 'secretariat: privacy-flag']);
  });

  it('tells the secretariat when a reviewer leaves, and the reviewer when another is put in their place', () => {
    const released: SubmissionEvent = { type: 'ReviewerReleased', data: { reviewer: 'reviewer', reason } };
    expect(told(released, draft, 'reviewer')).toEqual(['secretariat: reviewer-left']);
    expect(told(released, draft, 'somebody')).toEqual(['reviewer: released']);
  });

  it('tells the secretariat of the assessment that makes a decision possible, and of no other', () => {
    const complete = ['secretariat: assessments-complete'];
    expect(told(assessment('one'), inReview('practice', ['one', 'two']))).toEqual([]);
    expect(told(assessment('two'), inReview('practice', ['one', 'two'], ['one']))).toEqual(complete);
    expect(told(assessment('three'), inReview('practice', ['one', 'two', 'three'], ['one', 'two']))).toEqual([]);
    expect(told(assessment('one'), inReview('experience', ['one']))).toEqual(complete);
    expect(told(assessment('one'), inReview('resource', ['one']))).toEqual(complete);
  });

  it('has words for every kind of notice', () => {
    const lacking = noticeKinds.filter((kind) => !(`notifications.notice.${kind}` in english));
    expect(lacking).toEqual([]);
  });
});

import type { Actor, Role } from '#libs/accounts';
import type { Answers, Assessment, Form, Kind, SubmissionEvent } from './events.js';
import { rubric } from './rubric.js';

const actor = (id: string, organisation: string, ...roles: Role[]): Actor => ({ id, organisation, roles });

/** The people of the specs. */
export const cast = {
  author: actor('author', 'iom', 'contributor'),
  coAuthor: actor('co-author', 'oas', 'contributor'),
  focalPoint: actor('focal-point', 'iom', 'focal-point'),
  otherFocalPoint: actor('other-focal-point', 'ilo', 'focal-point'),
  reviewer1: actor('reviewer-1', 'ilo', 'reviewer'),
  reviewer2: actor('reviewer-2', 'unicef', 'reviewer'),
  reviewer3: actor('reviewer-3', 'unhcr', 'reviewer'),
  ownReviewer: actor('own-reviewer', 'iom', 'reviewer'),
  secretariat1: actor('secretariat-1', 'unodc', 'secretariat'),
  secretariat2: actor('secretariat-2', 'unodc', 'secretariat', 'reviewer'),
  ownSecretariat: actor('own-secretariat', 'iom', 'secretariat'),
  chair: actor('chair', 'undp', 'chair'),
  administrator: actor('administrator', 'unodc', 'administrator'),
};

/** Everything that a submission of each kind needs in its full form, and nothing else. */
export const completeAnswers: Record<Kind, Answers> = {
  practice: {
    identity: {
      title: 'Sample mobile teams',
      summary: 'Sample teams meet people where they work.',
      owner: 'Sample organisation',
      language: 'en',
      licence: 'cc-by-4.0',
      consent: 'own-work',
    },
    context: { problem: 'Nobody asked them.', themes: ['protection'] },
    who: { beneficiaries: ['Migrant workers'] },
    what: { approach: 'Teams of two visit work places.' },
    evidence: { results: 'More people were heard.' },
    standards: { safeguards: 'No names are written down.' },
  },
  experience: {},
  resource: {},
};
completeAnswers.experience = {
  ...completeAnswers.practice,
  reused: { name: 'Sample practice', source: 'Sample book' },
};
completeAnswers.resource = {
  identity: { ...completeAnswers.practice.identity },
  resource: { address: 'https://sample.invalid/guide' },
  context: { themes: ['protection'] },
  what: { approach: 'A guide in ten steps.' },
};

const { author, reviewer1, reviewer2, secretariat1, secretariat2, focalPoint } = cast;
const e = <E extends SubmissionEvent>(event: E): SubmissionEvent => event;

export const started = (kind: Kind = 'practice', form: Form = 'full', by: Actor = author) =>
  e({ type: 'DraftStarted', data: { kind, form, edition: 1, author: by.id, organisation: by.organisation } });
export const written = (answers: Answers): SubmissionEvent[] =>
  Object.entries(answers).map(([section, fields]) =>
    e({ type: 'SectionEdited', data: { section, revision: 1, fields } }),
  );
export const submitted = (round = 1) => e({ type: 'Submitted', data: { round, consent: true, doNoHarm: true } });
export const cleared = e({ type: 'Cleared', data: { by: focalPoint.id } });
export const screenedIn = e({ type: 'ScreenedIn', data: { by: secretariat1.id } });
export const invitedTo = ({ id, organisation }: Actor) =>
  e({ type: 'ReviewerInvited', data: { reviewer: id, organisation } });
export const acceptedBy = ({ id }: Actor) => e({ type: 'InvitationAccepted', data: { reviewer: id } });
export const conflictOf = ({ id }: Actor) =>
  e({ type: 'ConflictDeclared', data: { reviewer: id, nature: 'A friend' } });

/** Every criterion of the rubric scored alike. */
export const scoresOf = (score: number): Assessment['scores'] =>
  Object.fromEntries(rubric.map(({ id }) => [id, { score }]));
export const assessedBy = ({ id }: Actor, more: Partial<Assessment> = {}) =>
  e({
    type: 'AssessmentSubmitted',
    data: { round: 1, reviewer: id, scores: scoresOf(3), comments: {}, recommendation: 'publish', ...more },
  });
export const approvedBy = ({ id }: Actor) => e({ type: 'Approved', data: { by: id, reason: 'It helps.' } });
export const flagRaised = (severity: 'high' | 'low') =>
  e({
    type: 'PrivacyFlagRaised',
    data: { flag: 'what:raised:1', section: 'what', severity, note: 'A place is named', by: reviewer1.id },
  });

/** How a practice came to stand where it stands: each begins with the one before. */
export const draft = [started(), ...written(completeAnswers.practice)];
export const coAuthorAsked = [...draft, e({ type: 'CoAuthorInvited', data: { account: cast.coAuthor.id } })];
export const handedIn = [...draft, submitted()];
export const leftHouse = [...handedIn, cleared];
export const inReview = [...leftHouse, screenedIn];
export const reviewersAsked = [...inReview, invitedTo(reviewer1), invitedTo(reviewer2)];
export const reviewersReady = [...reviewersAsked, acceptedBy(reviewer1), acceptedBy(reviewer2)];
export const assessed = [...reviewersReady, assessedBy(reviewer1), assessedBy(reviewer2)];
export const approved = [...assessed, approvedBy(secretariat1)];
export const published = [
  ...approved,
  e({
    type: 'Published',
    data: {
      by: secretariat2.id,
      number: 'GP-2026-0001',
      version: 1,
      content: { kind: 'practice', form: 'full', edition: 1, answers: completeAnswers.practice, files: [], notes: [] },
    },
  }),
];
export const suspended = [...published, e({ type: 'Suspended', data: { by: secretariat1.id, reason: 'A worry' } })];
export const retracted = [
  ...published,
  e({ type: 'Retracted', data: { by: secretariat1.id, category: 'harm', publicReason: 'It may do harm' } }),
];
export const revising = [...published, e({ type: 'RevisionStarted', data: { form: 'full' } })];

import type { View } from '#libs/web';
import { type Verb, verbs as allVerbs } from '../lifecycle.js';
import type { SeenSubmission } from '../overview/seen-submission.js';
import { AssessPage } from './assess-page.js';
import { CheckPage } from './check-page.js';
import { CorrectPage } from './correct-page.js';
import { DecidePage } from './decide-page.js';
import { PublishPage } from './publish-page.js';
import { type Doing, WorkPage } from './work-page.js';

interface Where {
  /** Forms of the page, each with its verbs. */
  forms: Verb[][];
  view: View<Doing>;
}

/** Where verbs are done that share a page, or have one of their own making. */
const together: Record<string, Where> = {
  check: { forms: [['submit']], view: CheckPage },
  clear: { forms: [['clear'], ['send-back']], view: WorkPage },
  screen: { forms: [['screen-in'], ['screen-out']], view: WorkPage },
  'co-authorship': { forms: [['accept-co-authorship'], ['decline-co-authorship']], view: WorkPage },
  invitation: { forms: [['accept-invitation'], ['declare-conflict'], ['recuse']], view: WorkPage },
  assess: { forms: [['assess']], view: AssessPage },
  decide: { forms: [['approve', 'request-revision', 'decline']], view: DecidePage },
  publish: { forms: [['publish']], view: PublishPage },
  correct: { forms: [['correct']], view: CorrectPage },
};

/** Done on the page of the submission, or of one of its sections. */
const elsewhere: Verb[] = ['start-draft', 'edit-section', 'attach-file', 'remove-file'];

const shared = Object.values(together).flatMap(({ forms }) => forms.flat());
const alone = allVerbs.filter((verb) => !shared.includes(verb) && !elsewhere.includes(verb));

/** Every page on which something is done to a submission, by the last part of its address. */
const workPages: Record<string, Where> = {
  ...together,
  ...Object.fromEntries(alone.map((verb) => [verb, { forms: [[verb]], view: WorkPage }])),
};

export const workPage = (name: string): Where | undefined =>
  Object.hasOwn(workPages, name) ? workPages[name] : undefined;

/** The page on which a verb is done; undefined for those that are done on the page of the submission. */
export const pageOfVerb = (verb: Verb): string | undefined =>
  Object.entries(workPages).find(([, { forms }]) => forms.flat().includes(verb))?.[0];

/** Handing in has its place at the end of the sections, and a flag is resolved only where there is one. */
const shown = (name: string, { flags }: SeenSubmission) =>
  name !== 'check' && (name !== 'resolve-flag' || flags.length > 0);

/** The pages that are open to the one who reads. */
export const pagesOpen = (seen: SeenSubmission): string[] =>
  [...new Set(seen.open.flatMap((verb) => pageOfVerb(verb) ?? []))].filter((name) => shown(name, seen));

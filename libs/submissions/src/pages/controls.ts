import type { Account } from '#libs/accounts';
import type { Option, Page } from '#libs/web';
import type { SeenSubmission } from '../overview/seen-submission.js';
import { retractionReasons } from '../retract/retract.js';
import { templates } from '../sections.js';
import type { Verb } from '../lifecycle.js';
import { flagText, organisationName } from './named.js';

/** What the choices of a form are made from. */
export interface About {
  page: Page;
  seen: SeenSubmission;
  /** Who may be asked to review it. */
  reviewers: Account[];
}

/** One question that a verb asks; it is called `submissions.input.<verb>.<name>`. */
export interface Control {
  name: string;
  kind: 'line' | 'prose' | 'email' | 'day' | 'tick' | 'choice' | 'select';
  required?: boolean;
  options?: (about: About) => Option[];
}

const needed = (name: string, kind: Control['kind'] = 'prose', options?: Control['options']): Control => ({
  name,
  kind,
  required: true,
  ...(options && { options }),
});
const note: Control = { name: 'note', kind: 'prose' };
const due: Control = { name: 'due', kind: 'day' };

const candidates = ({ reviewers }: About): Option[] =>
  reviewers.map(({ id, name, organisation }) => ({ value: id, label: name, group: organisationName(organisation) }));
const atWork = ({ seen }: About): Option[] =>
  seen.reviewers
    .filter(({ status }) => status === 'invited' || status === 'accepted')
    .map(({ id, name, organisation }) => ({ value: id, label: `${name} (${organisationName(organisation)})` }));
const flags = ({ page, page: { say }, seen }: About): Option[] =>
  seen.flags.map(({ id, section, severity, ...flag }) => ({
    value: id,
    label: say('web.of', { what: say(`section.${section}`), of: flagText(page, flag) }),
    hint: say(`value.severity.${severity}`),
  }));
const sections = ({ page: { say }, seen }: About): Option[] =>
  [...templates[seen.kind].map(({ id }) => id), 'files'].map((id) => ({ value: id, label: say(`section.${id}`) }));
const among =
  (vocabulary: string, values: readonly string[]) =>
  ({ page: { say } }: About): Option[] =>
    values.map((value) => ({ value, label: say(`value.${vocabulary}.${value}`) }));

/** What each verb asks, where its page has no form of its own. A verb that asks nothing has a button only. */
export const controls: Partial<Record<Verb, Control[]>> = {
  clear: [note],
  'send-back': [needed('reason')],
  'screen-in': [note],
  'screen-out': [needed('reason')],
  'invite-co-author': [needed('email', 'email')],
  'invite-reviewer': [needed('reviewer', 'select', candidates), due],
  reassign: [needed('from', 'select', atWork), needed('to', 'select', candidates), needed('reason'), due],
  'accept-invitation': [needed('noInterest', 'tick')],
  'declare-conflict': [needed('nature')],
  recuse: [needed('reason')],
  'flag-privacy': [
    needed('section', 'select', sections),
    needed('severity', 'choice', among('severity', ['high', 'low'])),
    needed('note'),
  ],
  'resolve-flag': [needed('flag', 'choice', flags), needed('reason')],
  submit: [needed('consent', 'tick'), needed('doNoHarm', 'tick')],
  approve: [needed('reason')],
  'request-revision': [needed('reason')],
  decline: [needed('reason')],
  'start-revision': [needed('form', 'choice', among('form', ['full', 'snapshot']))],
  withdraw: [{ name: 'reason', kind: 'prose' }],
  suspend: [needed('reason')],
  reinstate: [needed('reason')],
  retract: [needed('category', 'choice', among('retraction', retractionReasons)), needed('publicReason')],
};

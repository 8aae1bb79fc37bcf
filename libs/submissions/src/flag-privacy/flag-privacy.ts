import type { Actor } from '#libs/accounts';
import { BadInput } from '#libs/event-store';
import type { Severity, SubmissionEvent } from '../events.js';
import type { Submission } from '../submission.js';
import { sectionOf } from '../template.js';
import { given, oneOf } from '../texts.js';

const severities: Severity[] = ['high', 'low'];

/** Says that a section, or the files, may tell who a person is. */
export const flagPrivacy = (
  { section, severity, note }: { section: string; severity: Severity; note: string },
  { kind, raised }: Submission,
  by: Actor,
): SubmissionEvent[] => {
  const exists = section === 'files' || sectionOf(kind, section);
  if (!exists)
    throw new BadInput([{ field: 'section', message: `A ${kind} has no section of this name`, code: 'not-listed' }]);
  const flag = `${section}:raised:${raised.length + 1}`;
  const said = { severity: oneOf('severity', severity, severities), note: given('note', note) };
  return [{ type: 'PrivacyFlagRaised', data: { flag, section, ...said, by: by.id } }];
};

import type { Projection, Recorded } from '#libs/event-store';
import type { SubmissionEvent } from '../events.js';
import { type Submission, submission } from '../submission.js';
import { SubmissionOverview } from './submission-overview.js';

const prefix = `${submission.name}-`;

/** All submissions, a row each, as they are now: what the lists of members are made from. */
export const overview: Projection<SubmissionOverview, SubmissionEvent> = {
  name: 'submissions',
  version: 2,
  entity: SubmissionOverview,
  indexes: ['using gin (co_authors)', 'using gin (invited_co_authors)', 'using gin (reviewers)'],
  key: ({ stream }) => (stream.startsWith(prefix) ? stream.slice(prefix.length) : null),
  evolve: (row, event) => {
    const state = submission.evolve(row?.state ?? submission.initial, event);
    return {
      ...named(state),
      id: event.stream.slice(prefix.length),
      due: due(row?.due ?? {}, event),
      ...last(row, event),
      since: row?.status === state.status ? row.since : event.meta.at,
      currentAt: isCurrent.includes(event.type) ? event.meta.at : (row?.currentAt ?? null),
      version: event.version,
      state,
    };
  },
};

/** What happened last, for all to see: who would not write too is told to nobody. */
const last = (row: SubmissionOverview | undefined, { type, meta }: Recorded<SubmissionEvent>) =>
  row && type === 'CoAuthorshipDeclined'
    ? { happened: row.happened, updatedAt: row.updatedAt }
    : { happened: type, updatedAt: meta.at };

const isCurrent = ['Published', 'Reconfirmed'];

function named(state: Submission) {
  const { status, entryStatus, kind, form, author, coAuthors, invitedCoAuthors, organisation, round } = state;
  const reviewers = Object.keys(state.reviewers);
  const title = titleOf(state);
  const number = state.entry?.number ?? null;
  return {
    status,
    entryStatus,
    kind,
    form,
    title,
    number,
    author,
    coAuthors,
    invitedCoAuthors,
    organisation,
    reviewers,
    round,
  };
}

/** The title of the working copy; empty while it has none. */
function titleOf({ answers }: Pick<Submission, 'answers'>): string {
  const title = answers['identity']?.['title'];
  return typeof title === 'string' ? title : '';
}

/** By when each reviewer is asked; a new version begins with nobody. */
function due(before: Record<string, string>, event: Recorded<SubmissionEvent>): Record<string, string> {
  if (event.type === 'RevisionStarted') return {};
  if (event.type !== 'ReviewerInvited') return before;
  const { [event.data.reviewer]: _, ...others } = before;
  return event.data.due ? { ...others, [event.data.reviewer]: event.data.due } : others;
}

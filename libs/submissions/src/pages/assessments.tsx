import { Mark, Notice, type Page, Part, Table, Written } from '#libs/web';
import type { Kind } from '../events.js';
import { rubric } from '../rubric.js';
import { templates } from '../sections.js';
import type { SeenSubmission } from '../overview/seen-submission.js';
import type { SeenAssessment } from '../visible.js';

interface AssessmentsProps {
  page: Page;
  seen: SeenSubmission;
  /** Only those of this round. */
  assessments: SeenAssessment[];
}

/** Assessments side by side: the scores in a table, then what each reviewer said. */
export function Assessments({ page, seen, assessments }: AssessmentsProps) {
  const { say } = page;
  const names = assessments.map(({ reviewer }, index) => nameOf(page, seen, reviewer, index));
  return (
    <>
      {assessments.some(({ sample }) => sample) && <Notice>{say('submissions.assessments.sample')}</Notice>}
      <Part title={say('submissions.assessments')}>
        <Table
          caption={say('submissions.assessments.scores')}
          columns={[
            { label: say('submissions.assessments.criterion') },
            ...names.map((label) => ({ label, numeric: true })),
          ]}
          rows={[
            ...rubric.map(({ id, starred }) => [
              say(`criterion.${id}`),
              ...assessments.map(({ scores }) => <ScoreCell page={page} score={scores[id]?.score} starred={starred} />),
            ]),
            [
              say('submissions.assess.recommendation'),
              ...assessments.map(({ recommendation }) => say(`value.recommendation.${recommendation}`)),
            ],
          ]}
        />
      </Part>
      {assessments.map((assessment, index) => (
        <Said page={page} kind={seen.kind} name={names[index] ?? ''} assessment={assessment} />
      ))}
    </>
  );
}

function nameOf({ say }: Page, { reviewers }: SeenSubmission, id: string | undefined, index: number): string {
  const reviewer = reviewers.find((one) => one.id === id);
  return reviewer?.name || say('submissions.assessments.nth', { number: index + 1 });
}

/** A nought in a starred criterion stops publishing: it is said in a word too. */
const ScoreCell = ({ page: { say }, score, starred }: { page: Page; score: number | undefined; starred: boolean }) =>
  starred && score === 0 ? <Mark tone="stop">{say('submissions.assessments.stops')}</Mark> : <>{score ?? '–'}</>;

interface SaidProps {
  page: Page;
  kind: Kind;
  name: string;
  assessment: SeenAssessment;
}

/** What one reviewer wrote: by criterion, then by section, each in its own order. */
function Said({ page: { say }, kind, name, assessment }: SaidProps) {
  const { scores, comments, publicNote, confidential } = assessment;
  const texts = [
    ...rubric.map(({ id }) => [say(`criterion.${id}`), scores[id]?.comment] as const),
    ...templates[kind].map(({ id }) => [say(`section.${id}`), comments[id]] as const),
    [say('submissions.assess.publicNote'), publicNote] as const,
    [say('submissions.assess.confidential'), confidential] as const,
  ].filter(([, text]) => text);
  if (texts.length === 0) return null;
  return (
    <Part title={name}>
      {texts.map(([what, text = '']) => (
        <>
          <h3>{what}</h3>
          <Written text={text} />
        </>
      ))}
    </Part>
  );
}

import type { FieldError } from '#libs/event-store';
import { Actions, Choice, Columns, errorOf, Form, type Page, Part, Prose, Score, Sheet, type View } from '#libs/web';
import { highestScore, recommendations, rubric } from '../rubric.js';
import { Answered } from './answered.js';
import { FlagNotice } from './check-page.js';
import { Frame } from './frame.js';
import type { Doing } from './work-page.js';

/** Content left with a place for comments under each section, the rubric right: one form. */
export const AssessPage: View<Doing> = (doing) => {
  const { page, seen, sent, errors } = doing;
  const comments = group(sent['comments']);
  return (
    <Frame page={page} seen={seen} doing={page.say('submissions.assess.round', { round: seen.round })} errors={errors}>
      <FlagNotice {...doing} />
      <Form page={page} action={`/submissions/${seen.id}/assess`}>
        <Columns end side={<Rubric page={page} sent={sent} errors={errors} />}>
          <Sheet>
            <Answered
              page={page}
              kind={seen.kind}
              answers={seen.answers}
              after={({ id }) => <Comment page={page} section={id} value={comments[id]} errors={errors} />}
            />
          </Sheet>
        </Columns>
      </Form>
    </Frame>
  );
};

const group = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

interface CommentProps {
  page: Page;
  section: string;
  value: unknown;
  errors: FieldError[];
}

/** Folded until it is wanted: most sections need none. */
function Comment({ page, section, value, errors }: CommentProps) {
  const name = `comments.${section}`;
  const error = errorOf(errors, name);
  const label = page.say('submissions.assess.comment', { section: page.say(`section.${section}`) });
  return (
    <details open={Boolean(value) || Boolean(error)}>
      <summary>{label}</summary>
      <Prose {...{ page, name, label, error }} value={text(value)} rows={3} quiet />
    </details>
  );
}

type RubricProps = Pick<Doing, 'page' | 'sent' | 'errors'>;

const Rubric = ({ page, sent, errors }: RubricProps) => (
  <>
    <Part title={page.say('submissions.assess.rubric')}>
      <p>{page.say('submissions.assess.scale')}</p>
      {rubric.map(({ id, starred }) => (
        <Criterion page={page} id={id} starred={starred} given={group(group(sent['scores'])[id])} errors={errors} />
      ))}
    </Part>
    <Verdict page={page} sent={sent} errors={errors} />
  </>
);

interface CriterionProps {
  page: Page;
  id: string;
  starred: boolean;
  given: Record<string, unknown>;
  errors: FieldError[];
}

function Criterion({ page, id, starred, given, errors }: CriterionProps) {
  const { say } = page;
  const name = `scores.${id}`;
  const comment = text(given['comment']);
  const hint = starred
    ? `${say(`hint.criterion.${id}`)} ${say('submissions.assess.starred')}`
    : say(`hint.criterion.${id}`);
  const label = say('submissions.assess.why', { criterion: say(`criterion.${id}`) });
  return (
    <>
      <Score
        {...{ page, hint }}
        name={`${name}.score`}
        label={say(`criterion.${id}`)}
        error={errorOf(errors, `${name}.score`)}
        value={typeof given['score'] === 'number' ? given['score'] : undefined}
        highest={highestScore}
        required
      />
      <details open={comment !== ''}>
        <summary>{label}</summary>
        <Prose {...{ page, label }} name={`${name}.comment`} value={comment} rows={2} quiet />
      </details>
    </>
  );
}

function Verdict({ page, sent, errors }: RubricProps) {
  const { say } = page;
  const prose = (name: string) => ({
    page,
    name,
    label: say(`submissions.assess.${name}`),
    hint: say(`submissions.assess.${name}.hint`),
    error: errorOf(errors, name),
    value: text(sent[name]),
    rows: 3,
  });
  return (
    <Part title={say('submissions.assess.verdict')}>
      <Choice
        page={page}
        name="recommendation"
        label={say('submissions.assess.recommendation')}
        error={errorOf(errors, 'recommendation')}
        value={text(sent['recommendation'])}
        options={recommendations.map((value) => ({ value, label: say(`value.recommendation.${value}`) }))}
        required
      />
      <Prose {...prose('publicNote')} />
      <Prose {...prose('confidential')} />
      <Actions>
        <button>{say('verb.assess')}</button>
      </Actions>
    </Part>
  );
}

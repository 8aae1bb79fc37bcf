import type { FieldError } from '#libs/event-store';
import { Actions, Choice, Columns, errorOf, Form, Layout, type Page, Part, type View } from '#libs/web';
import { rubric } from '../rubric.js';
import { templates } from '../sections.js';

interface Start {
  sent: Record<string, unknown>;
  errors: FieldError[];
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** What to write, in which form; by what it will be judged is said before anyone begins. */
export const StartPage: View<Start> = ({ page, sent, errors }) => {
  const { say } = page;
  const choice = (name: string, values: string[], word: (value: string) => string) => ({
    page,
    name,
    label: say(`submissions.input.start-draft.${name}`),
    error: errorOf(errors, name),
    options: values.map((value) => ({ value, label: say(word(value)), hint: say(`hint.${name}.${value}`) })),
    required: true,
  });
  return (
    <Layout page={page} title={say('submissions.start')} lead={say('submissions.start.lead')} errors={errors}>
      <Columns end side={<Judged page={page} />}>
        <Form page={page} action="/submissions">
          <Choice {...choice('kind', Object.keys(templates), (kind) => `kind.${kind}`)} value={text(sent['kind'])} />
          <Choice
            {...choice('form', ['full', 'snapshot'], (form) => `value.form.${form}`)}
            value={text(sent['form']) || 'full'}
          />
          <Actions>
            <button>{say('verb.start-draft')}</button>
          </Actions>
        </Form>
      </Columns>
    </Layout>
  );
};

const Judged = ({ page: { say } }: { page: Page }) => (
  <>
    <Part title={say('submissions.start.criteria')}>
      <ul>
        {rubric.map(({ id, starred }) => (
          <li>
            {say(`criterion.${id}`)}
            {starred && <small> · {say('submissions.assess.starred')}</small>}
          </li>
        ))}
      </ul>
      <p>
        <a href="/criteria">{say('submissions.start.criteria.more')}</a>
      </p>
    </Part>
    <Part title={say('submissions.start.harm')}>
      <p>{say('submissions.start.harm.text')}</p>
    </Part>
  </>
);

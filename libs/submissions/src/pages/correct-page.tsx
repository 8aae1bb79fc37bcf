import { Actions, Choice, Columns, errorOf, Form, Part, Prose, Sheet, type View } from '#libs/web';
import type { Answer } from '../events.js';
import { templates } from '../sections.js';
import { sectionOf } from '../template.js';
import { Answered } from './answered.js';
import { Frame } from './frame.js';
import { TemplateField } from './template-field.js';
import type { Doing } from './work-page.js';

const kinds = ['erratum', 'addendum', 'update'];
const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** First which section of the entry, then what is corrected in it and what readers are told. */
export const CorrectPage: View<Doing> = (doing) => {
  const { page, seen, errors } = doing;
  return (
    <Frame page={page} seen={seen} doing={page.say('submissions.page.correct')} errors={errors}>
      {sectionOf(seen.kind, doing.section ?? '') ? <CorrectSection {...doing} /> : <ChooseSection {...doing} />}
    </Frame>
  );
};

const ChooseSection: View<Doing> = ({ page, seen }) => (
  <Sheet>
    <Answered
      page={page}
      kind={seen.kind}
      answers={seen.entry?.answers ?? {}}
      all
      after={({ id }) => (
        <p>
          <a href={`/submissions/${seen.id}/correct?section=${id}`}>
            {page.say('submissions.correct.section', { section: page.say(`section.${id}`) })}
          </a>
        </p>
      )}
    />
  </Sheet>
);

const CorrectSection: View<Doing> = (doing) => {
  const { page, seen, sent, section: id = '' } = doing;
  const { say } = page;
  const section = templates[seen.kind].find((one) => one.id === id);
  const changed = typeof sent['fields'] === 'object' ? (sent['fields'] as Record<string, Answer | null>) : {};
  const shown: Record<string, Answer | null> = { ...seen.entry?.answers?.[id], ...changed };
  return (
    <Form page={page} action={`/submissions/${seen.id}/correct`}>
      <input type="hidden" name="section" value={id} />
      <Columns end side={<WhatReadersAreTold {...doing} />}>
        <Part title={say(`section.${id}`)}>
          {section?.fields
            .filter(({ confidential }) => !confidential)
            .map((field) => (
              <TemplateField
                page={page}
                field={field}
                errors={doing.errors}
                section={id}
                form={seen.form}
                answer={shown[field.id]}
              />
            ))}
        </Part>
      </Columns>
    </Form>
  );
};

const WhatReadersAreTold: View<Doing> = ({ page, sent, errors }) => {
  const { say } = page;
  return (
    <Part title={say('submissions.page.correct')}>
      <Choice
        page={page}
        name="kind"
        label={say('submissions.input.correct.kind')}
        error={errorOf(errors, 'kind')}
        value={text(sent['kind'])}
        options={kinds.map((value) => ({ value, label: say(`value.correction.${value}`) }))}
        required
      />
      <Prose
        page={page}
        name="note"
        label={say('submissions.input.correct.note')}
        hint={say('submissions.input.correct.note.hint')}
        error={errorOf(errors, 'note')}
        value={text(sent['note'])}
        rows={4}
        required
      />
      <Actions>
        <button>{say('verb.correct')}</button>
      </Actions>
    </Part>
  );
};

import { Fragment } from 'preact';
import type { ComponentChildren } from 'preact';
import { type Page, Part, Written } from '#libs/web';
import type { Answer, Answers, Kind } from '../events.js';
import type { Field, Section } from '../field.js';
import { templates } from '../sections.js';
import { termName } from './named.js';

interface AnsweredProps {
  page: Page;
  kind: Kind;
  answers: Answers;
  /** What comes after a section: a place for comments, a link to change it. */
  after?: (section: Section) => ComponentChildren;
  /** Sections without an answer are shown too. */
  all?: boolean;
}

/** Everything that was answered, section by section as the template asks. */
export const Answered = ({ page, kind, answers, after, all }: AnsweredProps) => (
  <>
    {templates[kind]
      .filter(({ id }) => all || Object.keys(answers[id] ?? {}).length > 0)
      .map((section) => (
        <Part title={page.say(`section.${section.id}`)} id={section.id}>
          <SectionAnswers page={page} section={section} answers={answers[section.id] ?? {}} />
          {after?.(section)}
        </Part>
      ))}
  </>
);

interface SectionProps {
  page: Page;
  section: Section;
  answers: Record<string, Answer>;
}

const SectionAnswers = ({ page, section, answers }: SectionProps) => (
  <>
    {section.fields.flatMap((field) => {
      const answer = answers[field.id];
      if (answer === undefined) return [];
      const name = `${section.id}.${field.id}`;
      return (
        <Fragment key={name}>
          <h3 id={name}>{page.say(`field.${name}`)}</h3>
          <OneAnswer page={page} field={field} name={name} answer={answer} />
        </Fragment>
      );
    })}
  </>
);

interface AnswerProps {
  page: Page;
  field: Field;
  /** `section.field`. */
  name: string;
  answer: Answer;
}

export function OneAnswer({ page, field: { vocabulary }, name, answer }: AnswerProps) {
  if (typeof answer === 'number') return <p>{answer}</p>;
  if (typeof answer === 'string')
    return vocabulary ? <p>{termName(page, vocabulary, answer)}</p> : <Written text={answer} />;
  return (
    <ul class="told">
      {answer.map((item) => (
        <li>
          {typeof item === 'string' ? (
            vocabulary ? (
              termName(page, vocabulary, item)
            ) : (
              <bdi>{item}</bdi>
            )
          ) : (
            <Small page={page} name={name} record={item} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** A small record, each of its texts under what it is. */
const Small = ({ page: { say }, name, record }: { page: Page; name: string; record: Record<string, string> }) => (
  <>
    {Object.entries(record).map(([part, text]) => (
      <>
        <strong>{say(`field.${name}.${part}`)}</strong>
        <Written text={text} />
      </>
    ))}
  </>
);

import { Actions, Columns, Facts, Form, Notice, type Page, Part, type View } from '#libs/web';
import type { Answer } from '../events.js';
import type { Field, Section } from '../field.js';
import type { SeenSubmission } from '../overview/seen-submission.js';
import { templates } from '../sections.js';
import { OneAnswer } from './answered.js';
import type { Filled } from './filled.js';
import { Frame } from './frame.js';
import { flagText } from './named.js';
import { TemplateField } from './template-field.js';

type Fields = Record<string, Answer | null>;

const typed = (sent: Record<string, unknown>): Fields | null =>
  typeof sent['fields'] === 'object' ? (sent['fields'] as Fields) : null;

/** One section of a draft: saved by itself, on top of the revision that was shown. */
export const SectionPage: View<Filled & { section: Section }> = ({ page, seen, section, sent, errors }) => {
  const { say } = page;
  const kept = seen.answers[section.id] ?? {};
  const base = seen.revisions[section.id] ?? 0;
  const shown: Fields = typed(sent) ?? kept;
  const elsewhere = typed(sent) && Number(sent['base']) !== base;
  const place = templates[seen.kind].findIndex(({ id }) => id === section.id) + 1;
  return (
    <Frame
      page={page}
      seen={seen}
      doing={say('submissions.section.nth', { place, total: templates[seen.kind].length })}
      errors={errors}
    >
      <Columns end side={<Sections page={page} seen={seen} now={section.id} />}>
        {elsewhere && <Elsewhere page={page} section={section} kept={kept} shown={shown} />}
        <Part title={say(`section.${section.id}`)}>
          <p>{say(`hint.section.${section.id}`)}</p>
          <Flagged page={page} seen={seen} section={section.id} />
          <Form page={page} action={`/submissions/${seen.id}/edit-section`}>
            <input type="hidden" name="section" value={section.id} />
            <input type="hidden" name="base" value={base} />
            {section.fields.map((field) => (
              <TemplateField
                {...{ page, field, errors }}
                section={section.id}
                form={seen.form}
                answer={shown[field.id]}
              />
            ))}
            <Actions>
              <button>{say('submissions.section.next')}</button>
              <button class="quiet" name="next" value="list">
                {say('submissions.section.list')}
              </button>
            </Actions>
          </Form>
        </Part>
      </Columns>
    </Frame>
  );
};

interface SectionsProps {
  page: Page;
  seen: SeenSubmission;
  now: string;
}

const Sections = ({ page: { say }, seen, now }: SectionsProps) => (
  <nav aria-labelledby="sections">
    <h2 id="sections">{say('submissions.sections')}</h2>
    <ol>
      {templates[seen.kind].map(({ id }) => (
        <li>
          <a href={`/submissions/${seen.id}/sections/${id}`} aria-current={id === now ? 'page' : undefined}>
            {say(`section.${id}`)}
          </a>
        </li>
      ))}
    </ol>
  </nav>
);

/** What the text screen has found in this section, where it can be mended. */
function Flagged({ page, seen, section }: { page: Page; seen: SeenSubmission; section: string }) {
  const flags = seen.flags.filter((flag) => flag.section === section);
  if (flags.length === 0) return null;
  return (
    <Notice tone="stop" title={page.say('submissions.flags', { count: flags.length })}>
      <ul>
        {flags.map((flag) => (
          <li>
            <bdi>{flagText(page, flag)}</bdi>
          </li>
        ))}
      </ul>
      <p>{page.say('submissions.flags.how')}</p>
    </Notice>
  );
}

interface ElsewhereProps {
  page: Page;
  section: Section;
  kept: Record<string, Answer>;
  shown: Fields;
}

/** Someone else saved this section meanwhile: theirs stands here, what was typed stays in the form. */
function Elsewhere({ page, section, kept, shown }: ElsewhereProps) {
  const differs = ({ id }: Field) => JSON.stringify(kept[id] ?? null) !== JSON.stringify(shown[id] ?? null);
  return (
    <Notice tone="stop" title={page.say('submissions.section.elsewhere')}>
      <p>{page.say('submissions.section.elsewhere.how')}</p>
      <Facts
        facts={section.fields.filter(differs).map((field) => {
          const name = `${section.id}.${field.id}`;
          const answer = kept[field.id];
          const theirs =
            answer === undefined ? page.say('web.form.none') : <OneAnswer {...{ page, field, name, answer }} />;
          return [page.say(`field.${name}`), theirs];
        })}
      />
    </Notice>
  );
}

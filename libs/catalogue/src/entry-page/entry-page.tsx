import { Columns, dateText, EvidenceMark, Layout, Notice, type Page, Part, Sheet, type View } from '#libs/web';
import { isLevel } from '../level.js';
import { EntrySide } from './entry-side.js';
import { Files } from './files.js';
import { jsonLd } from './json-ld.js';
import { type EntryPart, partsOf } from './parts.js';
import type { PublishedEntry } from './see-entry.js';
import { Told } from './told.js';

export const EntryPage: View<{ entry: PublishedEntry }> = ({ page, entry }) => {
  const written = entry.language === page.language ? undefined : entry.language;
  const parts = partsOf(entry.kind, entry.sections);
  const head = (
    <>
      <meta name="description" content={entry.summary} />
      <link rel="canonical" href={`/e/${entry.number}`} />
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd(entry) }} />
    </>
  );
  return (
    <Layout
      listed
      page={page}
      title={entry.title}
      headingLanguage={written}
      lead={
        <span lang={written} dir="auto">
          {entry.summary}
        </span>
      }
      over={<Over page={page} entry={entry} />}
      head={head}
    >
      <Columns end side={<EntrySide page={page} entry={entry} />}>
        {entry.sample && <Notice>{page.say('entry.sample')}</Notice>}
        <Sheet>
          {parts.filter(isTold).map((part, index) => (
            <>
              <OnePart page={page} entry={entry} part={part} lang={written} />
              {index === 0 && <ReviewersNotes page={page} entry={entry} />}
            </>
          ))}
          <Files page={page} entry={entry} />
          {parts.filter(isSource).map((part) => (
            <OnePart page={page} entry={entry} part={part} lang={written} />
          ))}
        </Sheet>
      </Columns>
    </Layout>
  );
};

/** Where it comes from is told last. */
const isSource = ({ heading }: EntryPart) => heading === 'sources';
const isTold = (part: EntryPart) => !isSource(part);

interface Model {
  page: Page;
  entry: PublishedEntry;
}

function Over({ page: { say, language }, entry }: Model) {
  const { kind, number, evidence, version, form, history, publishedAt } = entry;
  const date = dateText(history.findLast(({ type }) => type === 'published')?.at ?? publishedAt, language);
  return (
    <>
      <span class="kind">
        {say(`kind.${kind}`)} · {number}
      </span>
      {isLevel(evidence) && <EvidenceMark level={evidence} label={say(`value.level.${evidence}`)} />}
      <span>{say('entry.version', { version, date })}</span>
      {form === 'snapshot' && <span>{say('entry.snapshot')}</span>}
    </>
  );
}

interface PartModel extends Model {
  part: EntryPart;
  lang: string | undefined;
}

/** The heading says what the first answer is; every other answer has its own. */
const OnePart = ({ page, entry: { kind }, part: { heading, told }, lang }: PartModel) => (
  <Part title={page.say(`entry.part.${heading}`)} id={heading.split('.')[0]} apart={heading === 'sources'}>
    {told.map(({ field, answer }, index) => (
      <>
        {!needsNoName(field, index) && <h3>{page.say(`field.${field}`)}</h3>}
        <Told page={page} kind={kind} field={field} answer={answer} lang={lang} />
      </>
    ))}
  </Part>
);

const needsNoName = (field: string, index: number) =>
  field.startsWith('reused.') || (index === 0 && leading.includes(field));

const leading = [
  'evidence.results',
  'context.problem',
  'what.approach',
  'learning.lessons',
  'standards.safeguards',
  'links.links',
];

const ReviewersNotes = ({ page: { say }, entry: { notes, sample } }: Model) =>
  sample || notes.length === 0 ? null : (
    <>
      {notes.map((note) => (
        <p class="pull" dir="auto">
          {say('web.quoted', { words: note })}
          <br />
          <small>{say('entry.note')}</small>
        </p>
      ))}
    </>
  );

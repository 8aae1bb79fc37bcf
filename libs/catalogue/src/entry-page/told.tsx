import { type Answer, type Kind, sectionOf, type Vocabulary } from '#libs/submissions';
import { type Page, Written } from '#libs/web';
import { Notes } from './notes.js';

interface Model {
  page: Page;
  kind: Kind;
  /** `section.field`. */
  field: string;
  answer: Answer;
  /** Language of what was written, where it is not the page's. */
  lang: string | undefined;
}

/** An answer as readers read it: text in paragraphs, choices by their names, records as small lists. */
export function Told({ page, kind, field, answer, lang }: Model) {
  if (typeof answer === 'number') return <p>{answer}</p>;
  const vocabulary = vocabularyOf(kind, field);
  if (vocabulary) return <Names names={textsIn(answer).map((value) => named(page, vocabulary, value))} />;
  if (field === 'links.notes' && typeof answer === 'string') return <Notes page={page} text={answer} lang={lang} />;
  if (typeof answer === 'string') return <Text text={answer} lang={lang} />;
  return (
    <ul class="told">
      {answer.map((item) => (
        <li lang={lang} dir="auto">
          {typeof item === 'string' ? <Line text={item} /> : <Small page={page} field={field} record={item} />}
        </li>
      ))}
    </ul>
  );
}

/** The texts of an answer that is one text or a list of them. */
export const textsIn = (answer: Answer | undefined): string[] =>
  [answer ?? []].flat().filter((text) => typeof text === 'string');

const Names = ({ names }: { names: string[] }) => (
  <ul class="told">
    {names.map((name) => (
      <li>{name}</li>
    ))}
  </ul>
);

const isAddress = (text: string) => /^https?:\/\/\S+$/.test(text);
const isNumber = (text: string) => /^(GP|EX|RE)-\d{4}-\d{4,9}$/.test(text);

const Text = ({ text, lang }: { text: string; lang: string | undefined }) =>
  isAddress(text) || isNumber(text) ? (
    <p>
      <Line text={text} />
    </p>
  ) : (
    <Written text={text} lang={lang} />
  );

/** One line; addresses and numbers of entries lead where they say. */
export function Line({ text, label = text }: { text: string; label?: string }) {
  if (isNumber(text)) return <a href={`/e/${text}`}>{label}</a>;
  if (!isAddress(text)) return <>{label}</>;
  return (
    <a href={text} rel="noopener nofollow">
      {label}
    </a>
  );
}

/** A small record: a link with its title, or a building block with what belongs to it. */
function Small({ page: { say }, field, record }: { page: Page; field: string; record: Record<string, string> }) {
  const { title, url, ...rest } = record;
  return (
    <>
      {url && <Line text={url} label={title || url} />}
      {Object.entries(rest).map(([part, text]) => (
        <>
          <strong>{say(`field.${field}.${part}`)}</strong>
          <Written text={text} />
        </>
      ))}
    </>
  );
}

const vocabularyOf = (kind: Kind, field: string): Vocabulary | undefined => {
  const [section = '', id] = field.split('.');
  return sectionOf(kind, section)?.fields.find((one) => one.id === id)?.vocabulary;
};

/** The name of a value of a vocabulary that is no country, region or language: those are told beside the text. */
const named = ({ say }: Page, vocabulary: Vocabulary, value: string): string =>
  vocabulary === 'instrument' ? value : say(`value.${vocabulary}.${value}`);

import type { Answer, Vocabulary } from '#libs/submissions';
import { sectionOf } from '#libs/submissions';
import { type Page, Written } from '#libs/web';
import type { Kind } from '#libs/submissions';

/** An answer as readers read it: text in paragraphs, choices by their names, records as small lists. */
export function Told({ page, kind, field, answer }: { page: Page; kind: Kind; field: string; answer: Answer }) {
  if (typeof answer === 'number') return <p>{answer}</p>;
  const vocabulary = vocabularyOf(kind, field);
  if (typeof answer === 'string') return vocabulary ? <p>{named(page, vocabulary, answer)}</p> : <Text text={answer} />;
  return (
    <ul class="told">
      {answer.map((item) => (
        <li dir="auto">
          {typeof item === 'string' ? (
            <Line text={vocabulary ? named(page, vocabulary, item) : item} />
          ) : (
            <Small page={page} field={field} record={item} />
          )}
        </li>
      ))}
    </ul>
  );
}

const isAddress = (text: string) => /^https?:\/\/\S+$/.test(text);
const isNumber = (text: string) => /^(GP|EX|RE)-\d{4}-\d{4,9}$/.test(text);

const Text = ({ text }: { text: string }) =>
  isAddress(text) || isNumber(text) ? (
    <p>
      <Line text={text} />
    </p>
  ) : (
    <Written text={text} />
  );

/** One line; addresses and numbers of entries lead where they say. */
export function Line({ text, label = text }: { text: string; label?: string }) {
  if (isAddress(text))
    return (
      <a href={text} rel="noopener nofollow">
        {label}
      </a>
    );
  return isNumber(text) ? <a href={`/e/${text}`}>{label}</a> : <>{label}</>;
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

/** The name of a value of a vocabulary that is no country, region or language. */
export const named = ({ say }: Page, vocabulary: Vocabulary, value: string): string =>
  vocabulary === 'instrument' ? value : say(`value.${vocabulary}.${value}`);

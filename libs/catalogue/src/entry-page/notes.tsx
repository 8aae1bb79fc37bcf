import { type Fact, Facts, languageName, listText, type Page, Written } from '#libs/web';
import { type Labelled, labelledIn } from './labelled.js';

/** Notes, of which the labelled lines are a small list of facts. */
export function Notes({ page, text, lang }: { page: Page; text: string; lang: string | undefined }) {
  const { labelled, rest } = labelledIn(text);
  return (
    <>
      {rest && <Written text={rest} lang={lang} />}
      {labelled.length > 0 && <Facts facts={labelled.map((line) => factOf(page, line, lang))} />}
    </>
  );
}

const sure = ['high', 'medium', 'low'];

function factOf({ say, language }: Page, { label, text }: Labelled, lang: string | undefined): Fact {
  const name = say(`entry.note.${label}`);
  if (label === 'languages')
    return [
      name,
      listText(
        text.split(', ').map((code) => languageName(code, language)),
        language,
      ),
    ];
  if (label === 'confidence' && sure.includes(text)) return [name, say(`entry.note.confidence.${text}`)];
  return [
    name,
    <span lang={lang} dir="auto">
      {text}
    </span>,
  ];
}

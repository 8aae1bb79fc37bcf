import { Facts, listText, momentText, type Fact, type Page } from '#libs/web';
import type { Told } from '../timeline/see-timeline.js';

/** What happened, the latest first: what, by whom as far as the reader may know, and what was said. */
export const Happened = ({ page, told }: { page: Page; told: Told[] }) => (
  <Facts
    facts={told
      .toReversed()
      .map((one): Fact => [momentText(one.at, page.language), <OneHappening page={page} told={one} />])}
  />
);

function OneHappening({ page: { say, language }, told: { type, who, said, sections } }: { page: Page; told: Told }) {
  const by = who.me ? say('submissions.part.me') : (who.name ?? say(`submissions.part.${who.part}`));
  return (
    <>
      {say(`event.${type}`)} · <small>{by}</small>
      {sections && (
        <small>
          {' '}
          ·{' '}
          {listText(
            sections.map((section) => say(`section.${section}`)),
            language,
          )}
        </small>
      )}
      {said && <blockquote dir="auto">{said}</blockquote>}
    </>
  );
}

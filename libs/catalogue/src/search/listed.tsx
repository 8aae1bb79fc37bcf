import { narrowest } from '#libs/directory';
import type { Listed, Page } from '#libs/web';
import { countryName, EvidenceMark, listText, regionName } from '#libs/web';
import { isLevel } from '../level.js';
import type { Found } from './browse-catalogue.js';

/** An entry as a list of a page shows it. */
export const listed = (page: Page, found: Found): Listed => ({
  href: `/e/${found.number}`,
  title: found.title,
  language: found.language === page.language ? undefined : found.language,
  kind: page.say(`kind.${found.kind}`),
  mark: isLevel(found.evidence) && (
    <EvidenceMark level={found.evidence} label={page.say(`value.level.${found.evidence}`)} />
  ),
  summary: found.summary,
  meta: [found.organisation, placesIn(page, found)],
});

/** So many places are named in a list; the entry names all. */
const few = 3;

/** `Cambodia, Thailand and 4 more`; regions only where no country is named. */
function placesIn({ say, language }: Page, { countries, regions }: Pick<Found, 'countries' | 'regions'>): string {
  const names = countries.length
    ? countries.map((code) => countryName(code, language))
    : narrowest(regions).map((code) => regionName(code, language));
  const rest = names.length - few;
  const told = rest > 0 ? [...names.slice(0, few), say('catalogue.places.more', { count: rest })] : names;
  return listText(told, language);
}

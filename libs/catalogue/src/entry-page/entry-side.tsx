import { regionsOf } from '#libs/directory';
import type { Answer } from '#libs/submissions';
import {
  countryName,
  dateText,
  type Fact,
  Facts,
  languageName,
  listText,
  type Page,
  Part,
  regionName,
} from '#libs/web';
import type { Happening } from '../entry.js';
import type { PublishedEntry } from './see-entry.js';
import { Line, textsIn } from './told.js';

interface Model {
  page: Page;
  entry: PublishedEntry;
}

/** Beside the text: the entry in short, the standards it serves, what else there is, its history. */
export const EntrySide = ({ page, entry }: Model) => (
  <>
    <Part title={page.say('entry.short')}>
      <Facts facts={factsOf(page, entry)} />
    </Part>
    <Serves page={page} entry={entry} />
    <Themes page={page} entry={entry} />
    <Part title={page.say('entry.history')} id="history">
      <History page={page} history={entry.history} />
    </Part>
    <Part title={page.say('entry.keep')}>
      <p>{citation(page, entry)}</p>
      <p>
        <a href={`/api/v1/catalogue/${entry.number}`}>{page.say('entry.keep.json')}</a>
      </p>
    </Part>
  </>
);

/** What happened in public, the latest first. */
export const History = ({ page: { say, language }, history }: { page: Page; history: Happening[] }) => (
  <Facts facts={history.toReversed().map((one): Fact => [dateText(one.at, language), inWords(say, one)])} />
);

function inWords(say: Page['say'], happening: Happening): string {
  if (happening.type === 'published') return say('entry.history.published', { version: happening.version });
  if (happening.type === 'corrected') return say(`entry.history.corrected.${happening.kind}`, { note: happening.note });
  return say(`entry.history.${happening.type}`);
}

const citation = ({ say, language }: Page, { organisation, title, number, version, updatedAt }: PublishedEntry) =>
  say('entry.keep.cite', { organisation, title, number, version, date: dateText(updatedAt, language) });

function factsOf(page: Page, { sections, countries, regions, organisation, language }: PublishedEntry): Fact[] {
  const { say } = page;
  const { context = {}, identity = {}, resource = {}, evidence = {} } = sections;
  const fact = (section: string, field: string, value: Fact[1]): Fact => [say(`field.${section}.${field}`), value];
  const value = (vocabulary: string, answer: Answer | undefined) =>
    typeof answer === 'string' ? say(`value.${vocabulary}.${answer}`) : undefined;
  const around = regionsOf(countries, []);
  const places = [
    ...countries.map((code) => countryName(code, page.language)),
    ...regions.filter((code) => !around.includes(code)).map((code) => regionName(code, page.language)),
  ];
  const languages = textsIn(resource['languages']).map((code) => languageName(code, page.language));
  const exploitation = textsIn(context['exploitation']).map((form) => say(`value.exploitation.${form}`));
  const { address } = resource;
  return [
    fact('identity', 'owner', <span dir="auto">{organisation}</span>),
    fact(
      'resource',
      'address',
      typeof address === 'string' ? <Line text={address} label={hostOf(address)} /> : undefined,
    ),
    fact('resource', 'type', value('resource-type', resource['type'])),
    fact('resource', 'year', year(resource['year'])),
    fact('resource', 'languages', listText(languages, page.language)),
    [say('entry.fact.where'), listText(places, page.language)],
    [say('entry.fact.when'), when(page, year(context['startYear']), year(context['endYear']))],
    fact('context', 'state', value('state', context['state'])),
    fact('context', 'exploitation', listText(exploitation, page.language)),
    fact('evidence', 'objectives', value('objectives', evidence['objectives'])),
    fact('identity', 'language', languageName(language, page.language)),
    fact('identity', 'licence', value('licence', identity['licence'])),
    fact('identity', 'consent', value('consent', identity['consent'])),
  ];
}

const year = (answer: Answer | undefined): string => (typeof answer === 'number' ? String(answer) : '');

function when({ say }: Page, start: string, end: string): string {
  if (start && end) return start === end ? start : `${start}–${end}`;
  if (start) return say('entry.fact.since', { year: start });
  return end && say('entry.fact.until', { year: end });
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : address);

function Serves({ page: { say }, entry: { sections } }: Model) {
  const { instruments, articles } = sections['standards'] ?? {};
  if (!instruments && !articles) return null;
  return (
    <Part title={say('entry.serves')}>
      <ul class="told">
        {textsIn(instruments).map((instrument) => (
          <li>
            <a href={`/catalogue?${new URLSearchParams({ instrument })}`}>{instrument}</a>
          </li>
        ))}
        {textsIn(articles).map((article) => (
          <li>
            <bdi>{article}</bdi>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** Every theme leads to what else the catalogue holds on it. */
const Themes = ({ page: { say }, entry: { themes } }: Model) => (
  <Part title={say('entry.about')}>
    <ul class="told">
      {themes.map((theme) => (
        <li>
          <a href={`/catalogue?theme=${encodeURIComponent(theme)}`}>{say(`value.theme.${theme}`)}</a>
        </li>
      ))}
    </ul>
  </Part>
);

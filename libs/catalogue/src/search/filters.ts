import { vocabularies } from '#libs/submissions';
import {
  atOnce,
  countryName,
  type Facet,
  type FacetGroup,
  type FacetValue,
  inOrder,
  type Page,
  regionName,
} from '#libs/web';
import type { Browsing } from './asked.js';
import type { Browsed } from './browse-catalogue.js';
import { type FacetName, facetNames } from './facets.js';

type Chosen = Browsing['chosen'];

/** A filter in use, and what stays chosen without it. */
export interface Filter {
  label: string;
  others: Chosen;
}

/** One for each chosen value, in the order in which facets are shown. */
export const filtersOf = (page: Page, chosen: Chosen): Filter[] =>
  facetNames.flatMap((name) =>
    (chosen[name] ?? []).map((value) => ({
      label: labelOf(page, name, value),
      others: { ...chosen, [name]: chosen[name]?.filter((one) => one !== value) },
    })),
  );

/** The facets as a reader sees them: by their names, themes in their groups, and what is long ordered for looking up. */
export const facetsOf = (page: Page, chosen: Chosen, { facets }: Browsed): Facet[] =>
  facetNames.map((name) => {
    const values = valuesOf(page, name, facets[name], chosen[name] ?? []);
    return { name, label: page.say(`catalogue.facet.${name}`), groups: groupsOf(page, name, values) };
  });

/** Only organisations are without end: what is chosen always shows, and any of them can be asked for in the address. */
const most = 60;

function valuesOf(page: Page, name: FacetName, counted: Browsed['facets'][FacetName], picked: string[]): FacetValue[] {
  const gone = picked.filter((value) => !counted.some((one) => one.value === value));
  return [...counted, ...gone.map((value) => ({ value, count: 0 }))]
    .map(({ value, count }) => ({ value, count, label: labelOf(page, name, value), chosen: picked.includes(value) }))
    .filter(({ chosen }, index) => chosen || name !== 'organisation' || index < most);
}

function groupsOf(page: Page, name: FacetName, values: FacetValue[]): FacetGroup[] {
  if (name === 'theme') return themes(page, values);
  if (name !== 'country' && name !== 'organisation') return [{ values }];
  // The most frequent first; among the rest one looks for a name.
  const byName = values.toSorted((a, b) => inOrder(a.label, b.label, page.language));
  const frequent = byName.toSorted((a, b) => b.count - a.count).slice(0, atOnce);
  return [{ values: [...frequent, ...byName.filter((one) => !frequent.includes(one))] }];
}

const themeGroups = [...new Set(vocabularies.theme.map(({ group }) => group))];

/** The priorities are known by their numbers and the stages follow each other; topics are in the order of their counts. */
const themes = ({ say }: Page, values: FacetValue[]): FacetGroup[] =>
  themeGroups.map((group) => {
    const order = vocabularies.theme.filter((term) => term.group === group).map(({ value }) => value);
    const own = values.filter(({ value }) => order.includes(value));
    const inTurn = own.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
    const numbered = inTurn.map((one) => ({ ...one, place: order.indexOf(one.value) + 1 }));
    const ordered = { priority: numbered, stage: inTurn, topic: own };
    return { label: say(`value.theme.group.${group}`), values: ordered[group as keyof typeof ordered] };
  });

function labelOf({ say, language }: Page, name: FacetName, value: string): string {
  if (name === 'country') return countryName(value, language);
  if (name === 'region') return regionName(value, language);
  if (name === 'organisation' || name === 'instrument') return value;
  if (name === 'kind') return say(`kind.${value}`);
  return say(`value.${name === 'evidence' ? 'level' : name}.${value}`);
}

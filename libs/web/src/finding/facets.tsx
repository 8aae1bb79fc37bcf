import type { Page } from '../page.js';
import { type Folded, folded } from './fold.js';
import { type Kept, Keep } from './search.js';

export interface FacetValue {
  value: string;
  label: string;
  count: number;
  chosen: boolean;
  /** Its place, where it has one that everyone knows: the priorities are numbered. */
  place?: number | undefined;
}

/** Values that belong together; without a label where a facet has only one group. */
export interface FacetGroup {
  label?: string | undefined;
  values: FacetValue[];
}

export interface Facet {
  /** Name in the query: `theme`. */
  name: string;
  label: string;
  groups: FacetGroup[];
}

interface FacetsProps {
  page: Page;
  action: string;
  facets: Facet[];
  /** What else was asked: the search words. */
  keep?: Kept;
}

/** How many facets show their values at once. */
const unfolded = 2;

const valuesOf = ({ groups }: Facet) => groups.flatMap(({ values }) => values);
const isChosen = ({ chosen }: FacetValue) => chosen;

/** Filters as one GET form. On a small screen they fold into one disclosure, which says how many are chosen. */
export function Facets({ page, action, facets, keep = {} }: FacetsProps) {
  const { say } = page;
  const chosen = facets.flatMap(valuesOf).filter(isChosen).length;
  const shown = facets.filter((facet) => valuesOf(facet).length > 0);
  return (
    <form class="facets" method="get" action={action} aria-label={say('web.filter')}>
      <Keep kept={keep} />
      <details class="filters">
        <summary>
          {say('web.filter')}
          {chosen > 0 && <span class="meta">{say('web.filter.chosen', { count: chosen })}</span>}
        </summary>
        {shown.map((facet, index) => (
          <OneFacet page={page} facet={facet} open={index < unfolded || valuesOf(facet).some(isChosen)} />
        ))}
        <p class="doing">
          <button class="quiet">{say('web.filter.apply')}</button>
        </p>
      </details>
    </form>
  );
}

function OneFacet({ page, facet, open }: { page: Page; facet: Facet; open: boolean }) {
  const groups = facet.groups.filter(({ values }) => values.length > 0);
  const folds = folded(groups.map(({ values }) => values));
  return (
    <details open={open}>
      <summary>{facet.label}</summary>
      {groups.map(({ label }, index) => (
        <Group page={page} facet={facet} label={label} values={folds[index] ?? { seen: [], more: [] }} />
      ))}
    </details>
  );
}

interface GroupProps {
  page: Page;
  facet: Facet;
  label: string | undefined;
  values: Folded<FacetValue>;
}

/** A group of which nothing is seen is a fold of its own name. */
function Group({ page: { say }, facet, label, values: { seen, more } }: GroupProps) {
  const isNamed = label !== undefined && seen.length > 0;
  return (
    <fieldset>
      <legend class={isNamed ? undefined : 'unseen'}>{label ?? facet.label}</legend>
      {seen.length > 0 && <Values name={facet.name} values={seen} />}
      {more.length > 0 && (
        <details class="more">
          <summary>{(seen.length === 0 && label) || say('web.filter.more', { count: more.length })}</summary>
          <Values name={facet.name} values={more} />
        </details>
      )}
    </fieldset>
  );
}

const Values = ({ name, values }: { name: string; values: FacetValue[] }) => (
  <ul>
    {values.map(({ value, label, count, chosen, place }) => (
      <li>
        <label>
          <input type="checkbox" name={name} value={value} checked={chosen} />
          {place !== undefined && <span class="place">{place}</span>}
          <span>{label}</span>
          <span class="n">{count}</span>
        </label>
      </li>
    ))}
  </ul>
);

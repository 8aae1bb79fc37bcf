import type { Page } from '../page.js';
import { type Kept, Keep } from './search.js';

export interface FacetValue {
  value: string;
  label: string;
  count: number;
  chosen: boolean;
}

export interface Facet {
  /** Name in the query: `theme`. */
  name: string;
  label: string;
  values: FacetValue[];
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

/** Filters as one GET form. On a small screen they fold into one disclosure, which says how many are chosen. */
export function Facets({ page, action, facets, keep = {} }: FacetsProps) {
  const { say } = page;
  const chosen = facets.flatMap(({ values }) => values).filter((value) => value.chosen).length;
  const shown = facets.filter(({ values }) => values.length > 0);
  return (
    <form class="facets" method="get" action={action} aria-label={say('web.filter')}>
      <Keep kept={keep} />
      <details class="filters">
        <summary>
          {say('web.filter')}
          {chosen > 0 && <span class="meta">{say('web.filter.chosen', { count: chosen })}</span>}
        </summary>
        {shown.map((facet, index) => (
          <OneFacet facet={facet} open={index < unfolded || facet.values.some((value) => value.chosen)} />
        ))}
        <p class="doing">
          <button class="quiet">{say('web.filter.apply')}</button>
          {chosen > 0 && <a href={action}>{say('web.filter.clear')}</a>}
        </p>
      </details>
    </form>
  );
}

function OneFacet({ facet: { name, label, values }, open }: { facet: Facet; open: boolean }) {
  return (
    <details open={open}>
      <summary>{label}</summary>
      <fieldset>
        <legend class="unseen">{label}</legend>
        <ul>
          {values.map(({ value, label: called, count, chosen }) => (
            <li>
              <label>
                <input type="checkbox" name={name} value={value} checked={chosen} />
                <span>{called}</span>
                <span class="n">{count}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </details>
  );
}

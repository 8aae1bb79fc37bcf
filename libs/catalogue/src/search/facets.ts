import { isCountry, regions } from '#libs/directory';
import { holds, type Kind } from '#libs/submissions';

/** In the order in which they are shown. */
export const kinds: readonly Kind[] = ['practice', 'experience', 'resource'];
const short = (value: string) => value.length <= 200;

/**
 * What the catalogue is filtered by, in the order in which filters are shown. Each name is a parameter of the query;
 * `column` is read as a list in SQL, and `holds` says whether there can be such a value at all.
 */
export const facets = {
  kind: { column: 'array[kind]', holds: (value: string) => kinds.some((kind) => kind === value) },
  theme: { column: 'themes', holds: (value: string) => holds('theme', value) },
  evidence: { column: 'array_remove(array[evidence], null)', holds: (value: string) => holds('level', value) },
  exploitation: { column: 'exploitation', holds: (value: string) => holds('exploitation', value) },
  region: { column: 'regions', holds: (value: string) => regions.includes(value) },
  country: { column: 'countries', holds: isCountry },
  organisation: { column: 'array[organisation]', holds: short },
  instrument: { column: 'instruments', holds: short },
} as const;

export type FacetName = keyof typeof facets;

export const facetNames = Object.keys(facets) as FacetName[];

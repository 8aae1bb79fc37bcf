import { existsSync, readFileSync } from 'node:fs';

/** An organisation that takes part in ICAT, as `samples/icat.json` has it. */
export interface Member {
  acronym: string;
  name: string;
  kind: string;
  headquarters: string;
  mandate: string;
  comparativeAdvantage: string;
  membershipNote: string;
  sourceUrl: string;
}

export interface Article {
  /** As the text numbers it: `3`, or `operative part`. */
  article: string;
  title: string;
  description: string;
}

/** A treaty, resolution or directive that practices serve. */
export interface Instrument {
  /** What the vocabulary and the catalogue call it: `Palermo Protocol`. */
  short: string;
  title: string;
  adopted: number;
  body: string;
  kind: string;
  sourceUrl: string;
  articles: Article[];
}

/** A regional or global arrangement that exists already, and that new work should use. */
export interface Mechanism {
  name: string;
  region: string;
  /** Year, null where no source says it. */
  since: number | null;
  description: string;
  sourceUrl: string;
}

interface Icat {
  members: Member[];
  instruments: Instrument[];
  mechanisms: Mechanism[];
}

/** Where a file of `samples/` lies: the folder is three levels up from the source, four from what is built in `dist`. */
export function sampleFile(name: string): URL {
  const places = ['../../../', '../../../../'].map((up) => new URL(`${up}samples/${name}`, import.meta.url));
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error(`samples/${name} is missing from this installation`);
  return found;
}

/** Facts about ICAT with their sources; meetings, chairs and publications wait in the same file until a feature needs them. */
export const icat = JSON.parse(readFileSync(sampleFile('icat.json'), 'utf8')) as Icat;

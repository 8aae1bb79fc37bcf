import { icat, type Instrument } from './icat.js';

export const instruments: readonly Instrument[] = icat.instruments;

/** Other names under which sources speak of an instrument of the directory; one name may mean two. */
const otherNames: Record<string, string[]> = {
  'Council of Europe Convention (CETS 197)': ['CETS 197'],
  'ILO C029/P029': ['ILO C029', 'ILO P029'],
  'UNGA Global Plan of Action': ['UNGA 64/293'],
};

const shorts = new Set(instruments.map(({ short }) => short));

/** The instruments that a name means, by their short names; none where the directory does not know it. */
export const instrumentsNamed = (name: string): string[] => (shorts.has(name) ? [name] : (otherNames[name] ?? []));

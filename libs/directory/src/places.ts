/**
 * Countries by ISO 3166-1 alpha-2, in the sub-regions of the United Nations' standard M49.
 * Names are not kept here: pages take them from Intl.DisplayNames, which knows both codes.
 */
const countriesOf: Record<string, string> = {
  '015': 'DZ EG LY MA SD TN EH',
  '014': 'IO BI KM DJ ER ET TF KE MG MW MU YT MZ RE RW SC SO SS UG TZ ZM ZW',
  '017': 'AO CM CF TD CG CD GQ GA ST',
  '018': 'BW SZ LS NA ZA',
  '011': 'BJ BF CV CI GM GH GN GW LR ML MR NE NG SH SN SL TG',
  '029': 'AI AG AW BS BB BQ VG KY CU CW DM DO GD GP HT JM MQ MS PR BL KN LC MF VC SX TT TC VI',
  '013': 'BZ CR SV GT HN MX NI PA',
  '005': 'AR BO BV BR CL CO EC FK GF GY PY PE GS SR UY VE',
  '021': 'BM CA GL PM US',
  '143': 'KZ KG TJ TM UZ',
  '030': 'CN HK MO KP JP MN KR',
  '035': 'BN KH ID LA MY MM PH SG TH TL VN',
  '034': 'AF BD BT IN IR MV NP PK LK',
  '145': 'AM AZ BH CY GE IQ IL JO KW LB OM QA SA PS SY TR AE YE',
  '151': 'BY BG CZ HU PL MD RO RU SK UA',
  '154': 'AX DK EE FO FI GG IS IE IM JE LV LT NO SJ SE GB',
  '039': 'AL AD BA HR GI GR VA IT MT ME MK PT SM RS SI ES',
  '155': 'AT BE FR DE LI LU MC NL CH',
  '053': 'AU CX CC HM NZ NF',
  '054': 'FJ NC PG SB VU',
  '057': 'GU KI MH FM NR MP PW UM',
  '061': 'AS CK PF NU PN WS TK TO TV WF',
};

/** Codes of ISO 3166-1 that M49 places in no region. */
const outsideRegions = ['AQ', 'TW'];

/** M49: code, the name that M49 gives it in English, and the code of the region that it is a part of. */
const table: [code: string, name: string, within: string | null][] = [
  ['001', 'World', null],
  ['002', 'Africa', '001'],
  ['015', 'Northern Africa', '002'],
  ['202', 'Sub-Saharan Africa', '002'],
  ['014', 'Eastern Africa', '202'],
  ['017', 'Middle Africa', '202'],
  ['018', 'Southern Africa', '202'],
  ['011', 'Western Africa', '202'],
  ['019', 'Americas', '001'],
  ['003', 'North America', '019'],
  ['419', 'Latin America and the Caribbean', '019'],
  ['029', 'Caribbean', '419'],
  ['013', 'Central America', '419'],
  ['005', 'South America', '419'],
  ['021', 'Northern America', '019'],
  ['142', 'Asia', '001'],
  ['143', 'Central Asia', '142'],
  ['030', 'Eastern Asia', '142'],
  ['035', 'South-eastern Asia', '142'],
  ['034', 'Southern Asia', '142'],
  ['145', 'Western Asia', '142'],
  ['150', 'Europe', '001'],
  ['151', 'Eastern Europe', '150'],
  ['154', 'Northern Europe', '150'],
  ['039', 'Southern Europe', '150'],
  ['155', 'Western Europe', '150'],
  ['009', 'Oceania', '001'],
  ['053', 'Australia and New Zealand', '009'],
  ['054', 'Melanesia', '009'],
  ['057', 'Micronesia', '009'],
  ['061', 'Polynesia', '009'],
];

const within = new Map(table.map(([code, , parent]) => [code, parent]));
const codes = new Map(table.map(([code, name]) => [name, code]));
const regionOf = new Map(
  Object.entries(countriesOf).flatMap(([region, list]) => list.split(' ').map((country) => [country, region] as const)),
);

/** All codes of ISO 3166-1 alpha-2. */
export const countries: readonly string[] = [...regionOf.keys(), ...outsideRegions].toSorted();

/** All codes of M49's regions, the world first, each region before its parts. */
export const regions: readonly string[] = table.map(([code]) => code);

const known = new Set(countries);

export const isCountry = (code: string): boolean => known.has(code);

/** 'South-eastern Asia' → '035'; undefined for a name that M49 does not have. */
export const regionNamed = (name: string): string | undefined => codes.get(name);

/** A region and all that it is a part of, but for the world: '035' → '035', '142'. */
function widening(region: string): string[] {
  const wider = within.get(region);
  return wider ? [region, ...widening(wider)] : [];
}

/**
 * All the regions in which something takes place, so that a search for Asia finds what was done in Viet Nam.
 * The world stays only where it was said, because everything is a part of it.
 */
export function regionsOf(countryCodes: readonly string[], regionCodes: readonly string[]): string[] {
  const said = [...countryCodes.map((code) => regionOf.get(code) ?? ''), ...regionCodes];
  const all = new Set(said.flatMap(widening));
  if (regionCodes.includes('001')) all.add('001');
  return regions.filter((code) => all.has(code));
}

/** The same regions without those that another one is a part of: what was done in South-eastern Asia was done in Asia too. */
export const narrowest = (regionCodes: readonly string[]): string[] =>
  regionCodes.filter((code) => !regionCodes.some((other) => other !== code && widening(other).includes(code)));

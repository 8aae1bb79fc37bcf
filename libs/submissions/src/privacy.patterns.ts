import type { Severity } from './events.js';
import { type PrivacyWords, privacyWords } from './privacy.languages.js';
import type { FlagKind } from './submission.js';

/** Something to look for. Every repetition is bounded, so that a text is read in time proportional to its length. */
export interface Pattern {
  kind: FlagKind;
  severity: Severity;
  like: RegExp;
  /** Sorts out what only looks alike. */
  unless?: (match: string) => boolean;
}

const any = (list: string[]) => `(?:${list.map(escape).join('|')})`;
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const caseless = (text: string) => text.replace(/\p{L}/gu, (one) => `[${one.toLowerCase()}${one.toUpperCase()}]`);
const start = '(?<![\\p{L}\\p{N}])';
const end = '(?![\\p{L}\\p{N}])';
const name = "\\p{Lu}\\p{Ll}{1,30}(?:[-' ]\\p{Lu}\\p{Ll}{1,30}){0,3}";
const numericDate = '(?:\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2})';
const digits = (text: string) => text.replace(/\D/g, '').length;

/** A day or a month of a year, in figures or in words. */
const exactDate = ({ months }: PrivacyWords) =>
  `(?:${numericDate}|(?:\\d{1,2}(?:st|nd|rd|th|er)?\\.? {1,2}(?:de )?)?${caseless(any(months))}(?: \\d{1,2})?,? (?:de )?\\d{4})`;

/** True where the number after country and check digits does not add up: ISO 13616, modulo 97. */
function isNoIban(match: string): boolean {
  const iban = match.replace(/ /g, '');
  const moved = iban.slice(4) + iban.slice(0, 4);
  const rest = Array.from(moved).reduce((sum, one) => {
    const value = parseInt(one, 36);
    return (sum * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);
  return iban.length < 15 || rest !== 1;
}

const isNoPlace = (match: string) => {
  const [latitude = 91, longitude = 181] = (match.match(/\d{1,3}\.\d+/g) ?? []).map(Number);
  return latitude > 90 || longitude > 180;
};

/** What looks the same in every language. */
const everywhere: Pattern[] = [
  {
    kind: 'e-mail',
    severity: 'high',
    like: /(?<![\p{L}\p{N}.+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu,
  },
  {
    kind: 'phone',
    severity: 'high',
    like: /(?<![\p{L}\p{N}./])(?:\+|00)[1-9](?:[ ().-]{0,2}\d){6,14}(?!\d)/gu,
  },
  {
    kind: 'phone',
    severity: 'high',
    like: /(?<![\p{L}\p{N}.,/+-])\(?0[1-9]\d{0,3}\)?(?:[ .-]?\d{2,4}){2,4}(?!\d)/gu,
    unless: (match) => digits(match) < 9 || digits(match) > 12,
  },
  {
    kind: 'iban',
    severity: 'high',
    like: /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8}(?![\p{L}\p{N}])/gu,
    unless: isNoIban,
  },
  { kind: 'identity-document', severity: 'high', like: /P[A-Z<][A-Z]{3}[A-Z]{1,30}<<[A-Z<]{1,40}/gu },
  {
    kind: 'coordinates',
    severity: 'high',
    like: /(?<![\p{N}.,])[-+]?\d{1,2}\.\d{3,10}°? ?[NSns]?[,;] ?[-+]?\d{1,3}\.\d{3,10}/gu,
    unless: isNoPlace,
  },
  {
    kind: 'coordinates',
    severity: 'high',
    like: /(?<!\d)\d{1,3}° ?\d{1,2}['′] ?(?:\d{1,2}(?:\.\d{1,4})?["″] ?)?[NSEWO]/gu,
  },
  {
    kind: 'named-person',
    severity: 'high',
    like: /(?<![\p{L}.])\p{Lu}\.(?: ?\p{Lu}\.){0,2}(?:, ?| ?\()(?:aged )?\d{1,2}(?=[,.)]| years)/gu,
  },
];

/** What is told by the words of one language. */
function inLanguage(words: PrivacyWords): Pattern[] {
  const role = `${start}${caseless(any(words.articles))} (?:\\d{1,2}-year-old )?(?:young )?${any(words.persons)}`;
  const notName = words.notNames.length ? `(?!${any(words.notNames)}${end})` : '';
  const connectors = caseless(any(words.connectors));
  const number = `(?: {0,2}(?:${caseless(any(words.numberWords))}|[#№°.:]| ){1,4})?`;
  const pattern = (kind: FlagKind, source: string, more: Partial<Pattern> = {}): Pattern => ({
    kind,
    severity: 'high',
    like: new RegExp(source, 'gu'),
    ...more,
  });
  return [
    pattern('named-person', `${role} ${notName}${name}`),
    pattern('named-person', `${role},? (?:was |is |who was )?${connectors} ${name}`),
    pattern('named-person', `${role}, ${notName}${name}(?:,| \\(| was | is | had )`),
    pattern('named-person', `${start}${caseless(any(words.nameIs))} ${name}`),
    pattern(
      'phone',
      `${start}${caseless(any(words.phones))}[ .:]{1,3}(?:at |us |on ){0,2}\\(?\\d(?:[ ()/.-]{0,2}\\d){5,14}`,
    ),
    pattern(
      'identity-document',
      `${start}${caseless(any(words.documents))}${number} {0,2}[A-Z]{0,3}[ -]?\\d[A-Z0-9-]{4,19}${end}`,
    ),
    pattern('birth-date', `${start}${caseless(any(words.births))}[ :]{1,2}(?:on |el |le )?${exactDate(words)}`),
    ...streets(words).map((source) => pattern('street-address', source)),
  ];
}

const streets = ({ streetsBefore, streetsAfter }: PrivacyWords): string[] => [
  ...(streetsAfter.length
    ? [`${start}\\d{1,5}[A-Za-z]?,? (?:\\p{Lu}[\\p{Ll}'’.-]{1,30} ){1,4}${any(streetsAfter)}${end}`]
    : []),
  ...(streetsBefore.length
    ? [
        `${start}\\d{1,5}(?: bis| ter)?,? ${caseless(any(streetsBefore))} (?:d[eu] |des |la |l'){0,2}${name}`,
        `${start}${caseless(any(streetsBefore))} (?:d[eu] |des |la |l'){0,2}${name},? (?:n[.º°]{0,2} ?)?\\d{1,5}${end}`,
      ]
    : []),
];

/** Languages in which age, place and date are told apart, to be found together in one sentence. */
export interface Whereabouts {
  age: RegExp;
  place: RegExp;
  exactDate: RegExp;
}

function whereabouts(words: PrivacyWords): Whereabouts {
  const age = caseless(any(words.ages)).replaceAll('#', '\\d{1,2}');
  // `aged 15 to 24`, `18 years old or over`: a group of people, not one.
  const groupAfter = '(?!(?: ?[-–] ?| (?:to|and|or|à|et|ou|a|y|o) )(?:\\d|over|above|under|older|younger|plus|más))';
  return {
    age: new RegExp(`${start}${age}${end}${groupAfter}`, 'u'),
    place: new RegExp(
      `${start}${caseless(any(words.prepositions))} (?!${caseless(any(words.months))}${end})${name}`,
      'u',
    ),
    exactDate: new RegExp(`(?<!\\d)${exactDate(words)}`, 'u'),
  };
}

const languages = Object.values(privacyWords);
export const patterns: Pattern[] = [...everywhere, ...languages.flatMap(inLanguage)];
export const togetherInASentence: Whereabouts[] = languages.map(whereabouts);

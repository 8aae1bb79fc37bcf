import { countryName, inOrder, languageName, type Option, type Page, regionName } from '#libs/web';
import { organisation } from '#libs/directory';
import type { Flag } from '../submission.js';
import { type Term, vocabularies, type Vocabulary } from '../vocabularies.js';

/** What a value of a vocabulary is called in the reader's language. */
export function termName({ say, language }: Page, vocabulary: Vocabulary, value: string): string {
  switch (vocabulary) {
    case 'country':
      return countryName(value, language);
    case 'region':
      return regionName(value, language);
    case 'language':
      return languageName(value, language);
    case 'instrument':
      return value;
    default:
      return say(`value.${vocabulary}.${value}`);
  }
}

/** Lists that have no order of their own are read in the order of the alphabet. */
const alphabetical: Vocabulary[] = ['country'];

/** A vocabulary to choose from. */
export function optionsOf(page: Page, vocabulary: Vocabulary): Option[] {
  const terms: Term[] = vocabularies[vocabulary];
  const options = terms.map(({ value, group }) => ({
    value,
    label: termName(page, vocabulary, value),
    ...(group && { group: page.say(`value.${vocabulary}.group.${group}`) }),
  }));
  return alphabetical.includes(vocabulary)
    ? options.toSorted((a, b) => inOrder(a.label, b.label, page.language))
    : options;
}

/** What may tell who a person is: the kind of thing and the words, or what somebody wrote of it. */
export const flagText = ({ say }: Page, { kind, note }: Pick<Flag, 'kind' | 'note'>): string =>
  kind ? say('web.of', { what: say(`value.flag.${kind}`), of: say('web.quoted', { words: note }) }) : note;

/** An organisation by the short name that everyone knows it by. */
export const organisationName = (id: string): string => organisation(id)?.acronym ?? id;

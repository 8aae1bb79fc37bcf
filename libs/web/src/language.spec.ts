import { describe, expect, it } from '@jest/globals';
import { inLanguage, negotiated } from './language.js';
import { countryName, dateText, languageName, listText, namesOfPlace, regionName, sizeText } from './names.js';
import { languages } from './page.js';
import { placeNames } from './place-names.js';

describe('the language of a reader who has not chosen', () => {
  it.each([
    ['fr-CH, fr;q=0.9, en;q=0.8', 'fr'],
    ['de, ru;q=0.5, es;q=0.7', 'es'],
    ['zh-Hant-TW', 'zh'],
    ['fr;q=0, ar;q=0.1', 'ar'],
    ['*', 'en'],
    ['de', 'en'],
    ['fr;q=nonsense', 'en'],
    [undefined, 'en'],
  ])('%s is answered in %s', (header, language) => expect(negotiated(header)).toBe(language));
});

it('a page is asked for in another language with the rest of the question unchanged', () => {
  expect(inLanguage('/catalogue?theme=a&theme=b&lang=en', 'ar')).toBe('/catalogue?theme=a&theme=b&lang=ar');
});

it('an address that looks like another host stays here', () => {
  expect(inLanguage('//elsewhere.invalid/x', 'fr')).toBe('/elsewhere.invalid/x?lang=fr');
  expect(inLanguage('//', 'fr')).toBe('/?lang=fr');
});

describe('names', () => {
  it('of countries, regions and languages are those of the reader', () => {
    expect(countryName('DE', 'fr')).toBe('Allemagne');
    expect(regionName('002', 'es')).toBe('África');
    expect(languageName('ru', 'zh')).toBe('俄语');
  });

  it('of places are those that the United Nations use', () => {
    expect(['VN', 'TR', 'LA', 'MM', 'BO'].map((code) => countryName(code, 'en'))).toEqual([
      'Viet Nam',
      'Türkiye',
      'Lao People’s Democratic Republic',
      'Myanmar',
      'Bolivia (Plurinational State of)',
    ]);
    expect(languages.map((language) => regionName('001', language))).not.toContain('world');
    expect(regionName('001', 'en')).toBe('Worldwide');
    expect(regionName('419', 'es')).toBe('América Latina y el Caribe');
  });

  it('of places in our own table belong to places that there are', () => {
    for (const language of languages)
      for (const [code, name] of Object.entries(placeNames[language])) {
        expect(code).toMatch(/^([A-Z]{2}|\d{3})$/);
        expect(namesOfPlace(code, language).at(-1)).not.toBe(code);
        expect(name).toMatch(/^\p{L}/u);
      }
  });

  it('that no one knows are said as they were written', () => {
    expect(countryName('not a code', 'en')).toBe('not a code');
    expect(regionName('999', 'en')).toBe('999');
  });

  it('of days are in UTC, in Arabic with the digits of the numbers of entries', () => {
    expect(dateText('2026-03-14T23:59:00.000Z', 'en')).toBe('14 March 2026');
    expect(dateText('2026-03-14T23:59:00.000Z', 'ar')).toContain('2026');
  });

  it('of sizes are short', () => {
    expect([1, 999_999, 1_000_000, 10_485_760].map((bytes) => sizeText(bytes, 'en'))).toEqual([
      '1 kB',
      '1,000 kB',
      '1 MB',
      '10.5 MB',
    ]);
    expect(sizeText(2_500_000, 'fr')).toMatch(/^2,5\sMo$/);
  });

  it('stand together as the language joins them', () => {
    expect(listText(['A', 'B', 'C'], 'en')).toBe('A, B and C');
  });
});

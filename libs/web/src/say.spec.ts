import { describe, expect, it } from '@jest/globals';
import { english } from './messages/index.js';
import { sayIn, speaker } from './say.js';

describe('what is said', () => {
  const arabic = speaker('ar-u-nu-latn', {
    entries: '{n, plural, zero {صفر} one {مدخل} two {مدخلان} few {# مداخل} many {# مدخلا} other {# مدخل}}',
  });

  it.each([
    [0, 'صفر'],
    [1, 'مدخل'],
    [2, 'مدخلان'],
    [3, '3 مداخل'],
    [11, '11 مدخلا'],
    [100, '100 مدخل'],
  ])('has the six plurals of Arabic: %d', (n, said) => expect(arabic('entries', { n })).toBe(said));

  it('has the plurals of English, with the digits of the language', () => {
    expect(sayIn('en')('web.home.count', { total: 1 })).toBe('One entry in the catalogue');
    expect(sayIn('en')('web.home.count', { total: 1234 })).toBe('1,234 entries in the catalogue');
  });

  it('is the key itself where there are no words', () => expect(sayIn('en')('no.such.key')).toBe('no.such.key'));

  it('is never markup of a value', () => {
    expect(speaker('en', { a: 'Hello <b>{name}</b>' })('a', { name: '<i>' })).toBe('Hello <b><i></b>');
  });

  it('is there for every page of our own', () => expect(Object.keys(english)).toContain('web.skip'));
});

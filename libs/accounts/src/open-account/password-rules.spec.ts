import { describe, expect, it } from '@jest/globals';
import { weakness } from './password-rules.js';

describe('the rules for passwords', () => {
  it.each([
    'seven herons over the delta',
    'ﺺﻗﺭ ﻮﺤﻳﺩ ﻕﺮﺑ ﺎﻠﻨﻫﺭ',
    '七只苍鹭飞过三角洲上空的黄昏时分了',
    'x7#kQ!mz0-rT2&uP',
  ])('accept %s', (password) => expect(weakness(password)).toBeNull());

  it('ask for fifteen characters, and count them as people do', () => {
    expect(weakness('fourteen chars')?.message).toContain('at least 15');
    expect(weakness('fifteen charac.')).toBeNull();
    expect(weakness('🦩🦉🦆🦢🐦🐧🦅')?.message).toContain('at least 15');
  });

  it('take long ones, up to a limit', () => {
    const words = Array.from({ length: 40 }, (_, index) => `w${index}`).join(' ');
    expect(weakness(words)).toBeNull();
    expect(weakness(words + words + words)?.message).toContain('at most 256');
  });

  it.each([
    'Correct Horse Battery Staple',
    'MayTheForceBeWithYou1977!',
    'qwertyuiopasdfghjkl',
    '1234567890123456',
    'Password12345678',
    'sunshine princess',
    'thisismypassword',
    'Human.Trafficking',
    'IcatExchange2026',
  ])('refuse %s, which many have thought of', (password) =>
    expect(weakness(password)?.message).toContain('first that anyone would try'),
  );

  it.each(['passwordpassword', 'abcabcabcabcabc', 'aaaaaaaaaaaaaaaaaa', '1212121212121212', '               !'])(
    'refuse %s, a piece repeated',
    (password) => expect(weakness(password)?.message).toContain('first that anyone would try'),
  );

  it('refuse what is little more than the person', () => {
    const own = ['Sample Contributor', 'contributor@sample.invalid', 'contributor', 'sample.invalid', 'iom'];
    expect(weakness('SampleContributor1', own)?.message).toContain('more than a name');
    expect(weakness('contributor@sample.invalid!', own)?.message).toContain('more than a name');
    expect(weakness('contributor of seven herons', own)).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { countries, isCountry, narrowest, regionNamed, regions, regionsOf } from './places.js';

describe('countries and regions', () => {
  it('has the 249 codes of ISO 3166-1, each once', () => {
    expect(countries).toHaveLength(249);
    expect(new Set(countries).size).toBe(249);
  });

  it('has only codes that pages can name', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    expect([...countries, ...regions].filter((code) => names.of(code) === undefined)).toEqual([]);
  });

  it('refuses codes that look like a country', () => {
    expect(['XX', 'UK', 'vn', ''].filter(isCountry)).toEqual([]);
  });

  it('knows a region by the name that M49 gives it', () => {
    expect(regionNamed('South-eastern Asia')).toBe('035');
    expect(regionNamed('Greater Mekong Sub-region')).toBeUndefined();
  });

  it('finds what was done in a country in every region around it', () => {
    expect(regionsOf(['VN'], [])).toEqual(['142', '035']);
    expect(regionsOf(['NG'], ['143'])).toEqual(['002', '202', '011', '142', '143']);
    expect(narrowest(regionsOf(['NG'], ['143', '009']))).toEqual(['011', '143', '009']);
  });

  it('says the world only where it was said', () => {
    expect(regionsOf(['TW'], [])).toEqual([]);
    expect(regionsOf([], ['001'])).toEqual(['001']);
  });
});

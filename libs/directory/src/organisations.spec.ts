import { describe, expect, it } from '@jest/globals';
import { instruments, instrumentsNamed } from './instruments.js';
import { organisation, organisations } from './organisations.js';

describe('the directory', () => {
  it('gives every organisation an id of its own', () => {
    expect(new Set(organisations.map(({ id }) => id)).size).toBe(organisations.length);
    expect(organisation('un-women')?.name).toContain('Gender Equality');
    expect(organisation('nobody')).toBeUndefined();
  });

  it('has the organisations of the demonstration', () => {
    expect(['iom', 'ilo', 'unicef', 'unodc', 'oas'].map((id) => organisation(id)?.acronym)).not.toContain(undefined);
  });

  it('knows an instrument by its other names, and only with names of the directory', () => {
    expect(instrumentsNamed('ILO C029/P029')).toEqual(['ILO C029', 'ILO P029']);
    expect(instrumentsNamed('ILO C188')).toEqual([]);
    const shorts = instruments.map(({ short }) => short);
    for (const name of ['Council of Europe Convention (CETS 197)', 'UNGA Global Plan of Action', 'ILO C029/P029'])
      expect(shorts).toEqual(expect.arrayContaining(instrumentsNamed(name)));
  });
});

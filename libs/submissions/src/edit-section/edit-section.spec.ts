import { describe, it, expect } from '@jest/globals';
import type { Patch } from '../events.js';
import { given } from '../given.js';
import { cast, draft, handedIn, started } from '../histories.js';

const edit = (section: string, fields: Patch, base = 0) =>
  given(started()).when('edit-section', { section, base, fields }, cast.author);

describe('edit section', () => {
  it('keeps what changed, without blanks around it, as the next revision', () => {
    edit('identity', { title: '  Sample title ' }).then({
      type: 'SectionEdited',
      data: { section: 'identity', revision: 1, fields: { title: 'Sample title' } },
    });
  });

  it('takes an answer away that was emptied', () => {
    const state = given(...draft)
      .when('edit-section', { section: 'context', base: 1, fields: { problem: '', themes: [] } }, cast.author)
      .state();
    expect(state.answers.context).toEqual({});
    expect(state.revisions.context).toBe(2);
  });

  it('does nothing where nothing changed', () => {
    const fields = { problem: 'Nobody asked them.', themes: ['protection'], startYear: null };
    given(...draft)
      .when('edit-section', { section: 'context', base: 1, fields }, cast.author)
      .changesNothing();
  });

  it('refuses an edit on top of what was changed elsewhere', () => {
    given(...draft)
      .when('edit-section', { section: 'context', base: 0, fields: { problem: 'Other' } }, cast.author)
      .refuses('changed elsewhere');
  });

  it('is for authors, while they write', () => {
    const input = { section: 'context', base: 1, fields: {} };
    given(...draft)
      .when('edit-section', input, cast.focalPoint)
      .isNotAllowed();
    given(...handedIn)
      .when('edit-section', input, cast.author)
      .refuses();
  });

  it('is for co-authors too', () => {
    const { id: account, organisation } = cast.coAuthor;
    given(started(), { type: 'CoAuthorInvited', data: { account, organisation } })
      .when('edit-section', { section: 'identity', base: 0, fields: { title: 'Sample' } }, cast.coAuthor)
      .then({ type: 'SectionEdited', data: { section: 'identity', revision: 1, fields: { title: 'Sample' } } });
  });

  it.each<[string, string, Patch, string]>([
    ['a section that a practice has not', 'reused', {}, 'section'],
    ['a section by a name of the language itself', '__proto__', {}, 'section'],
    ['a field that the section has not', 'identity', { colour: 'red' }, 'fields.colour'],
    ['a field by a name of the language itself', 'identity', { constructor: 'red' }, 'fields.constructor'],
    ['a number for a text', 'identity', { title: 5 }, 'fields.title'],
    ['a text that is too long', 'identity', { title: 'x'.repeat(121) }, 'fields.title'],
    ['two lines for one', 'identity', { title: 'a\nb' }, 'fields.title'],
    ['a character that cannot be stored', 'what', { approach: 'a\u0000b' }, 'fields.approach'],
    ['half a character', 'what', { approach: 'a\uD800b' }, 'fields.approach'],
    ['a value that the vocabulary has not', 'identity', { language: 'xx' }, 'fields.language'],
    ['a number among choices', 'context', { themes: [1 as unknown as string] }, 'fields.themes'],
    ['a list for a choice', 'identity', { language: ['en'] }, 'fields.language'],
    ['a value of a list that the vocabulary has not', 'context', { themes: ['demand', 'weather'] }, 'fields.themes'],
    ['a text for a list', 'context', { themes: 'demand' }, 'fields.themes'],
    ['a text for lines', 'who', { partners: 'One' }, 'fields.partners'],
    ['a number among lines', 'who', { partners: [1 as unknown as string] }, 'fields.partners'],
    ['a line that is too long', 'who', { partners: ['x'.repeat(301)] }, 'fields.partners'],
    ['too many lines', 'who', { partners: Array.from({ length: 51 }, (_, n) => `Sample ${n}`) }, 'fields.partners'],
    ['a year in words', 'context', { startYear: '2019' }, 'fields.startYear'],
    ['a year before 1900', 'context', { startYear: 1899 }, 'fields.startYear'],
    ['a year after 2100', 'context', { endYear: 2101 }, 'fields.endYear'],
    ['half a year', 'context', { endYear: 2019.5 }, 'fields.endYear'],
    ['an end before the start', 'context', { startYear: 2019, endYear: 2018 }, 'fields.endYear'],
    ['a text for records', 'what', { blocks: 'One' }, 'fields.blocks'],
    ['a text among records', 'what', { blocks: ['One'] }, 'fields.blocks.0'],
    ['a part that there is not', 'what', { blocks: [{ what: 'a', colour: 'b' }] }, 'fields.blocks.0.colour'],
    ['a record without its main part', 'what', { blocks: [{ lessons: 'Many' }] }, 'fields.blocks.0.what'],
    ['a part that is too long', 'what', { blocks: [{ what: 'x'.repeat(2001) }] }, 'fields.blocks.0.what'],
    ['too many records', 'what', { blocks: Array.from({ length: 31 }, () => ({ what: 'a' })) }, 'fields.blocks'],
    [
      'an address that is none',
      'links',
      { links: [{ url: 'https://a.invalid' }, { url: 'ftp://b' }] },
      'fields.links.1.url',
    ],
    ['a script for an address', 'links', { links: [{ url: 'javascript:alert(1)' }] }, 'fields.links.0.url'],
    ['a number that no entry has', 'links', { related: ['GP-1'] }, 'fields.related'],
  ])('names %s', (_, section, fields, field) => {
    edit(section, fields).isBadInput(field);
  });

  it('names answers that are none', () => {
    edit('identity', 'all' as unknown as Patch).isBadInput('fields');
    edit('identity', null as unknown as Patch).isBadInput('fields');
  });

  it('takes a choice back', () => {
    given(...draft)
      .when('edit-section', { section: 'identity', base: 1, fields: { language: '' } }, cast.author)
      .then({ type: 'SectionEdited', data: { section: 'identity', revision: 2, fields: { language: null } } });
  });

  it('names every wrong field at once', () => {
    edit('identity', { title: 5, colour: 'red' }).isBadInput('fields.title', 'fields.colour');
  });

  it('sees an end before the start that was saved earlier', () => {
    const earlier = {
      type: 'SectionEdited',
      data: { section: 'context', revision: 1, fields: { startYear: 2019 } },
    } as const;
    given(started(), earlier)
      .when('edit-section', { section: 'context', base: 1, fields: { endYear: 2018 } }, cast.author)
      .isBadInput('fields.endYear');
  });

  it('names an address that is none, of a resource', () => {
    given(started('resource'))
      .when('edit-section', { section: 'resource', base: 0, fields: { address: 'sample.invalid' } }, cast.author)
      .isBadInput('fields.address');
  });

  it('names what is no number of a practice, in an experience', () => {
    given(started('experience'))
      .when('edit-section', { section: 'reused', base: 0, fields: { number: 'RE-2026-0001' } }, cast.author)
      .isBadInput('fields.number');
  });

  it('keeps every choice once, and drops records left empty', () => {
    edit('links', {
      links: [
        { title: '', url: ' ' },
        { title: 'A', url: 'https://sample.invalid/' },
      ],
    }).then({
      type: 'SectionEdited',
      data: { section: 'links', revision: 1, fields: { links: [{ title: 'A', url: 'https://sample.invalid/' }] } },
    });
    edit('context', { themes: ['demand', 'demand'] }).then({
      type: 'SectionEdited',
      data: { section: 'context', revision: 1, fields: { themes: ['demand'] } },
    });
  });
});

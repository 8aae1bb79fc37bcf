import { formBody } from '#libs/web';
import { fromForm } from './from-form.js';

const practice = { kind: 'practice' } as const;
const edit = (section: string, fields: Record<string, string | string[]>) =>
  fromForm('edit-section', formBody({ section, base: '2', ...fields }), practice);

it('makes numbers of revisions and years, and lists of lines', () => {
  expect(edit('context', { 'fields.startYear': ' 2019 ', 'fields.endYear': '' })).toMatchObject({
    base: 2,
    fields: { startYear: 2019, endYear: null },
  });
  expect(edit('who', { 'fields.beneficiaries': 'Families\r\n\r\n Workers ' }).fields).toMatchObject({
    beneficiaries: ['Families', 'Workers'],
  });
});

it('takes boxes that are not ticked as no choice, and one as a list of one', () => {
  expect(edit('context', { 'fields.themes': 'demand' }).fields).toMatchObject({ themes: ['demand'], countries: null });
});

it('takes an answer away where the field was emptied, and leaves alone what the form did not have', () => {
  expect(edit('what', { 'fields.theory': '  ' }).fields).toEqual({ theory: null });
});

it('leaves out the empty record that is always offered', () => {
  const records = {
    'fields.links.0.title': 'Report',
    'fields.links.0.url': 'https://sample.invalid/',
    'fields.links.1.title': '',
    'fields.links.1.url': '',
  };
  expect(edit('links', records).fields).toEqual({ links: [{ title: 'Report', url: 'https://sample.invalid/' }] });
  expect(edit('links', { 'fields.links.0.title': '', 'fields.links.0.url': ' ' }).fields).toEqual({ links: null });
});

it('hands on what makes no sense, so that the validation names it', () => {
  expect(edit('context', { 'fields.startYear': 'long ago' }).fields).toMatchObject({ startYear: 'long ago' });
  expect(edit('what', { 'fields.nothing': 'x' }).fields).toEqual({ nothing: 'x' });
  expect(fromForm('edit-section', formBody({ section: 'what' }), practice)).toMatchObject({
    base: undefined,
    fields: {},
  });
});

it('makes scores numbers, and leaves out comments that say nothing', () => {
  const sent = {
    'scores.age.score': '4',
    'scores.age.comment': '',
    'scores.gender.comment': 'Why',
    'comments.what': ' ',
    recommendation: 'publish',
    confidential: '',
  };
  expect(fromForm('assess', formBody(sent), practice)).toEqual({
    scores: { age: { score: 4 }, gender: { comment: 'Why' } },
    comments: {},
    recommendation: 'publish',
  });
});

it('signs a statement only where its box was ticked', () => {
  expect(fromForm('submit', formBody({ consent: 'true', doNoHarm: 'yes' }), practice)).toEqual({
    consent: true,
    doNoHarm: 'yes',
  });
});

it('corrects only what was changed, whatever ends of lines the browser sent', () => {
  const entry = { answers: { what: { approach: 'One\nTwo', theory: 'Why' } } };
  const sent = formBody({
    section: 'what',
    kind: 'erratum',
    note: 'n',
    'fields.approach': 'One\r\nTwo',
    'fields.theory': 'How',
  });
  expect(fromForm('correct', sent, { ...practice, entry })).toMatchObject({ fields: { theory: 'How' } });
});

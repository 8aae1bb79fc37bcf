import { expect, it } from '@jest/globals';
import { type Page, ProblemPage, renderPage, sayIn } from '../index.js';

const page: Page = {
  language: 'es',
  direction: 'ltr',
  say: sayIn('es'),
  url: '/',
  viewer: null,
  csrf: '',
  command: '3f6f6ad4-6c5b-4f0e-9d8f-6b7ad2f7a001',
};
const told = (problem: Omit<Parameters<typeof ProblemPage>[0], 'page'>) =>
  renderPage(ProblemPage({ page, ...problem }));

it('says in the language of its reader what was wrong with which field', () => {
  const tooLong = { field: 'email', message: 'must be shorter', code: 'too-long', values: { most: 254 } };
  expect(told({ status: 400, errors: [tooLong] })).toMatch(/email<\/code> Abrevie el texto a 254 caracteres/);
});

it('says in that language that something is wrong where the error has no code', () => {
  const html = told({ status: 400, errors: [{ field: 'email', message: 'must be an address' }] });
  expect(html).toContain('Esto no es lo que se espera aquí');
  expect(html).not.toContain('must be');
});

it('says which rule said no', () => {
  expect(told({ status: 409, code: 'already-invited' })).toContain('Ya se ha invitado a esta persona');
});

it.each([400, 401, 403, 404, 405, 409, 413, 429, 500, 502, 503])('says what happened and what to do: %s', (status) => {
  expect(told({ status })).not.toMatch(/web\.problem/);
});

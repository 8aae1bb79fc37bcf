import { expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { type Page, sayIn } from '#libs/web';
import { Files } from './files.js';

const page: Page = {
  language: 'en',
  direction: 'ltr',
  say: sayIn('en'),
  url: '/e/GP-2026-0001',
  viewer: null,
  csrf: '',
  command: '',
};
const file = { id: 'f1', name: 'A <report>.pdf', mediaType: 'application/pdf', size: 1_234_567, sha256: '' };

it('a file is a link that says what will be saved, and how much', () => {
  const html = renderToString(<Files page={page} entry={{ number: 'GP-2026-0001', files: [file] }} />);
  expect(html).toContain('<a href="/e/GP-2026-0001/files/f1"><bdi>A &lt;report>.pdf</bdi> <small>PDF · 1.2 MB</small>');
});

it('an entry without files has no such part', () => {
  expect(renderToString(<Files page={page} entry={{ number: 'GP-2026-0001', files: [] }} />)).toBe('');
});

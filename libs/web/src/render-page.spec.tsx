import { expect, it } from '@jest/globals';
import { Layout, type Page, renderPage, sayIn } from './index.js';

const page: Page = {
  language: 'ar',
  direction: 'rtl',
  say: sayIn('ar'),
  url: '/catalogue?q=a%26b',
  viewer: null,
  csrf: '',
  command: '3f6f6ad4-6c5b-4f0e-9d8f-6b7ad2f7a001',
};

it('escapes text wherever it comes from', () => {
  const html = renderPage(<Layout page={page} title={'<script>alert("x")</script>'} lead="<b>&" />);
  expect(html).not.toContain('<script>alert');
  expect(html).toContain('&lt;b>&amp;');
});

it('says the language and its direction, and keeps the question when the language is changed', () => {
  const html = renderPage(<Layout page={page} title="x" />);
  expect(html).toMatch(/^<!doctype html><html lang="ar" dir="rtl">/);
  expect(html).toContain('/catalogue?q=a%26b&amp;lang=fr');
});

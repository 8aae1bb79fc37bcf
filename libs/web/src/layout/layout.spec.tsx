import { describe, expect, it } from '@jest/globals';
import { Layout, type Language, type Page, renderPage, sayIn } from '../index.js';

const page = (language: Language, over: Partial<Page> = {}): Page => ({
  language,
  direction: language === 'ar' ? 'rtl' : 'ltr',
  say: sayIn(language),
  url: '/catalogue?q=a%26b',
  viewer: null,
  csrf: '',
  command: '3f6f6ad4-6c5b-4f0e-9d8f-6b7ad2f7a001',
  ...over,
});
const viewer = { id: '1', name: 'Sample person', roles: [], organisation: 'ilo', unread: 2 };

const noindex = '<meta name="robots" content="noindex"';

describe('the frame of a page', () => {
  it('keeps search engines out unless the page says that it is for everybody', () => {
    expect(renderPage(<Layout page={page('en')} title="Desk" />)).toContain(noindex);
    expect(renderPage(<Layout listed page={page('en')} title="Catalogue" />)).not.toContain(noindex);
  });

  it('escapes text wherever it comes from', () => {
    const html = renderPage(<Layout page={page('en')} title={'<script>alert("x")</script>'} lead="<b>&" />);
    expect(html).not.toMatch(/<script>alert|<b>/);
    expect(html).toContain('&lt;script>alert(');
  });

  it('says its language and direction', () => {
    expect(renderPage(<Layout page={page('ar')} title="x" />)).toMatch(/^<!doctype html><html lang="ar" dir="rtl">/);
    expect(renderPage(<Layout page={page('ru')} title="x" />)).toMatch(/^<!doctype html><html lang="ru" dir="ltr">/);
  });

  it('leads to itself in every language, whatever was asked', () => {
    const html = renderPage(<Layout page={page('en')} title="x" />);
    for (const other of ['ar', 'zh', 'fr', 'ru', 'es']) {
      expect(html).toContain(`href="/catalogue?q=a%26b&amp;lang=${other}" hreflang="${other}" lang="${other}"`);
    }
  });

  it('has no script or style of its own, so that the policy can forbid them', () => {
    const html = renderPage(<Layout page={page('en', { viewer, csrf: 'x' })} title="x" />);
    expect(html.match(/<script[^>]*>/g)).toEqual([expect.stringMatching(/src="\/assets\//)]);
    expect(html).not.toMatch(/<style|style="|\son[a-z]+="/);
  });

  it('lets visitors sign in, and members out by a form that proves where it comes from', () => {
    expect(renderPage(<Layout page={page('en')} title="x" />)).toContain('href="/sign-in"');
    const html = renderPage(<Layout page={page('en', { viewer, csrf: 'proof' })} title="x" />);
    expect(html).toMatch(/<form method="post" action="\/sign-out".*name="csrf" value="proof".*Sign out/);
    expect(html).toContain('2 unread notices');
  });

  it('says in its title that something is wrong, and links each error to its field', () => {
    const errors = [{ field: 'fields.title', message: 'Say <what> it is.' }];
    const html = renderPage(<Layout page={page('en')} title="Identity" errors={errors} />);
    expect(html).toContain('<title>Error: Identity – ICAT Exchange</title>');
    expect(html).toContain('<a href="#fields.title">Say &lt;what> it is.</a>');
  });
});

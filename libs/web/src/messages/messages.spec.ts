import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { type Language, languages } from '../page.js';
import accounts from './en/accounts.js';
import catalogue from './en/catalogue.js';
import directory from './en/directory.js';
import notifications from './en/notifications.js';
import platform from './en/platform.js';
import refusals from './en/refusals.js';
import submissions from './en/submissions.js';
import template from './en/template.js';
import web from './en/web.js';
import { english } from './index.js';
import { messages } from './spoken.js';

const parsed = (message: string, language: Language = 'en') =>
  new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst();

/** Every name in curly brackets, however deep in a plural or a choice. */
function argumentsOf(ast: unknown): string[] {
  const names = new Set<string>();
  JSON.stringify(ast, (_, node: unknown) => {
    if (node && typeof node === 'object' && 'type' in node && 'value' in node && node.type !== 0 && node.type !== 7) {
      names.add(String(node.value));
    }
    return node;
  });
  return [...names].toSorted();
}

/** The cases that whole numbers of our size fall into: `one`, `few` …; no catalogue holds a million, which French tells apart. */
const casesOf = (language: Language) => {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({ length: 1000 }, (_, n) => rules.select(n)))];
};

function pluralsOf(ast: unknown): string[][] {
  const plurals: string[][] = [];
  JSON.stringify(ast, (_, node: unknown) => {
    if (node && typeof node === 'object' && 'pluralType' in node && 'options' in node) {
      plurals.push(Object.keys(node.options as object));
    }
    return node;
  });
  return plurals;
}

it('the arguments of a message are found wherever they stand', () => {
  expect(argumentsOf(parsed('{b} {n, plural, one {# {a}} other {{c, number}}} text'))).toEqual(['a', 'b', 'c', 'n']);
});

it('no key is written in two contexts', () => {
  const all = [web, template, catalogue, submissions, accounts, notifications, directory, platform, refusals];
  expect(all.flatMap((context) => Object.keys(context)).length).toBe(Object.keys(english).length);
});

describe.each(languages)('in %s', (language) => {
  const entries = Object.entries(messages[language]);

  it('every message of English is there, and no other', () => {
    expect(Object.keys(messages[language]).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  it('every message can be said with the arguments of the English one', () => {
    const differing = entries.filter(([key, message]) => {
      const original = (english as Record<string, string>)[key] ?? '';
      return String(argumentsOf(parsed(message, language))) !== String(argumentsOf(parsed(original)));
    });
    expect(differing).toEqual([]);
  });

  it('no plural leaves out a case that the language has', () => {
    const lacking = entries.filter(([, message]) =>
      pluralsOf(parsed(message, language)).some((cases) => casesOf(language).some((one) => !cases.includes(one))),
    );
    expect(lacking).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import {
  Choice,
  Choices,
  ErrorSummary,
  Form,
  formBody,
  Lines,
  linesOf,
  type Page,
  Prose,
  Records,
  sayIn,
  Score,
  TextLine,
  Year,
} from '../index.js';

const page: Page = {
  language: 'en',
  direction: 'ltr',
  say: sayIn('en'),
  url: '/',
  viewer: null,
  csrf: 'proof',
  command: '3f6f6ad4-6c5b-4f0e-9d8f-6b7ad2f7a001',
};
const options = ['a', 'b', 'c'].map((value) => ({ value, label: value.toUpperCase(), group: 'Letters' }));
const parts = [{ name: 'url', label: 'Address', kind: 'line' as const }];

describe('fields', () => {
  const fields = [
    <TextLine page={page} name="f.line" label="Line" />,
    <Prose page={page} name="f.prose" label="Prose" />,
    <Lines page={page} name="f.lines" label="Lines" />,
    <Year page={page} name="f.year" label="Year" />,
    <Choice page={page} name="f.radios" label="Radios" options={options} />,
    <Choice page={page} name="f.select" label="Select" options={options} as="select" />,
    <Choices page={page} name="f.choices" label="Choices" options={options} />,
    <Records page={page} name="f.records" label="Records" parts={parts} />,
    <Score page={page} name="f.score" label="Score" />,
  ];

  it('can each be reached by an error, whatever their kind', () => {
    for (const field of fields) {
      const { name } = field.props;
      const summary = renderToString(<ErrorSummary page={page} errors={[{ field: name, message: 'No.' }]} />);
      const [, target] = /href="#([^"]+)"/.exec(summary) ?? [];
      expect(renderToString(field).split(` id="${target}"`)).toHaveLength(2);
    }
  });

  it('escape what was written', () => {
    const html = renderToString(
      <>
        <TextLine page={page} name="a" label="A" value={'"><script>'} />
        <Prose page={page} name="b" label="B" value="</textarea><script>" />
        <Lines page={page} name="c" label="C" value={['</textarea>', '<b>']} />
      </>,
    );
    expect(html).not.toMatch(/<script>|<b>/);
    expect(html.match(/<\/textarea>/g)).toHaveLength(2);
  });

  it('are described by their hint and their error', () => {
    const html = renderToString(<Prose page={page} name="a" label="A" hint="Why" error="Too long" />);
    expect(html).toContain('aria-invalid="true" aria-describedby="a-hint a-error"');
    expect(html).toMatch(/id="a-hint">Why<.*id="a-error"/);
  });

  it('say that they are optional, and not that they are required', () => {
    expect(renderToString(<TextLine page={page} name="a" label="A" />)).toContain('optional');
    expect(renderToString(<TextLine page={page} name="a" label="A" required />)).not.toContain('optional');
  });

  it('show what was chosen, under the names of the groups', () => {
    const html = renderToString(<Choices page={page} name="a" label="A" options={options} value={['b']} />);
    expect(html.match(/ checked/g)).toHaveLength(1);
    expect(html).toMatch(/value="b" checked/);
    expect(html).toContain('<legend>Letters</legend>');
  });

  it('give records room for one more, up to their number', () => {
    const links = [{ url: 'https://a.example' }, { url: 'https://b.example' }];
    const names = (most: number) =>
      renderToString(<Records page={page} name="l" label="L" parts={parts} value={links} most={most} />).match(
        /name="l\.\d\.url"/g,
      );
    expect(names(3)).toEqual(['name="l.0.url"', 'name="l.1.url"', 'name="l.2.url"']);
    expect(names(2)).toHaveLength(2);
  });
});

it('a form carries the proof of its origin and the id of its command', () => {
  const html = renderToString(
    <Form page={page} action="/x">
      <button>Save</button>
    </Form>,
  );
  expect(html).toContain('name="csrf" value="proof"');
  expect(html).toContain(`name="command" value="${page.command}"`);
});

it('lines are read without blank ones', () => {
  expect(linesOf(' a \r\n\r\n b\n')).toEqual(['a', 'b']);
});

describe('the body of a form', () => {
  it('is the JSON body that its names stand for', () => {
    const flat = { base: '1', 'fields.title': 'x', 'fields.links.1.url': 'b', 'fields.links.0.url': 'a' };
    expect(formBody(flat)).toEqual({ base: '1', fields: { title: 'x', links: [{ url: 'a' }, { url: 'b' }] } });
  });

  it('leaves names that make no sense for the validation to name', () => {
    const strange = { '__proto__.polluted': 'x', 'a..b': 'y', 'a.b.c.d.e.f.g': 'z' };
    expect(Object.keys(formBody(strange))).toEqual(Object.keys(strange));
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

import { expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { Chosen, Facets, type Page, Pager, sayIn, Search } from '../index.js';

const page: Page = {
  language: 'en',
  direction: 'ltr',
  say: sayIn('en'),
  url: '/catalogue',
  viewer: null,
  csrf: '',
  command: '',
};
const facets = [
  {
    name: 'theme',
    label: 'Theme',
    groups: [
      { label: 'Priorities', values: [{ value: 'demand', label: 'Demand <1>', count: 3, chosen: true, place: 3 }] },
      { label: 'Stages', values: [] },
      { label: 'Topics', values: [{ value: 'gender', label: 'Gender', count: 1, chosen: false }] },
    ],
  },
  { name: 'country', label: 'Country', groups: [{ values: [] }] },
];
const many = (...chosen: number[]) => [
  {
    name: 'country',
    label: 'Country',
    groups: [
      {
        values: Array.from({ length: 20 }, (_, at) => ({
          value: `C${at}`,
          label: `Land ${at}`,
          count: 1,
          chosen: chosen.includes(at),
        })),
      },
    ],
  },
];

it('filters are a form that asks the same address, with the words that were searched', () => {
  const html = renderToString(<Facets page={page} action="/catalogue" facets={facets} keep={{ q: 'a"b' }} />);
  expect(html).toMatch(/<form class="facets" method="get" action="\/catalogue"/);
  expect(html).toContain('<input type="hidden" name="q" value="a&quot;b"/>');
  expect(html).toContain('name="theme" value="demand" checked');
  expect(html).toContain('Demand &lt;1>');
  expect(html).toContain('1 filter chosen');
});

it('a filter without values is not shown', () => {
  expect(renderToString(<Facets page={page} action="/" facets={facets} />)).not.toContain('Country');
});

it('values stand in their groups, and the priorities have their numbers', () => {
  const html = renderToString(<Facets page={page} action="/" facets={facets} />);
  expect(html.match(/<legend>[^<]*/g)).toEqual(['<legend>Priorities', '<legend>Topics']);
  expect(html).toContain('<span class="place">3</span><span>Demand');
});

it('a long list is folded after the first eight, and what is chosen stays out of the fold', () => {
  const html = renderToString(<Facets page={page} action="/" facets={many(15)} />);
  const [seen = '', more = ''] = html.split('<details class="more">');
  expect(seen.match(/Land \d+/g)).toEqual(
    Array.from('01234567')
      .map((at) => `Land ${at}`)
      .concat('Land 15'),
  );
  expect(more).toContain('<summary>11 more</summary>');
  expect(more.match(/type="checkbox"/g)).toHaveLength(11);
});

it('each filter in use can be taken away by itself, or all at once', () => {
  const filters = [{ label: 'Protection & care', without: '/catalogue?q=a' }];
  const html = renderToString(<Chosen page={page} filters={filters} clear="/catalogue" />);
  expect(html).toContain('<a href="/catalogue?q=a" aria-label="Remove filter: Protection &amp; care">');
  expect(html).toContain('href="/catalogue">Clear all filters</a>');
  expect(renderToString(<Chosen page={page} filters={[]} clear="/catalogue" />)).toBe('');
});

it('a search keeps the filters', () => {
  const html = renderToString(
    <Search page={page} action="/" label="Search" keep={{ theme: ['a', 'b'], q: undefined }} />,
  );
  expect(html.match(/type="hidden" name="theme" value="[ab]"/g)).toHaveLength(2);
});

it('pages that are not there are not offered', () => {
  expect(renderToString(<Pager page={page} />)).toBe('');
  expect(renderToString(<Pager page={page} next="/n" />)).toMatch(/rel="next"/);
});

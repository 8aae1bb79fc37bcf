import { expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { Facets, type Page, Pager, sayIn, Search } from '../index.js';

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
    values: [
      { value: 'demand', label: 'Demand <1>', count: 3, chosen: true },
      { value: 'gender', label: 'Gender', count: 1, chosen: false },
    ],
  },
  { name: 'country', label: 'Country', values: [] },
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

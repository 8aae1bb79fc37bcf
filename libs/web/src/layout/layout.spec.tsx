import { expect, it } from '@jest/globals';
import { renderPage } from '../render-page.js';
import { pageOf } from '../this-page.js';
import { Layout } from './layout.js';

const page = pageOf({ url: '/desk', headers: {}, query: {} } as Parameters<typeof pageOf>[0]);
const noindex = '<meta name="robots" content="noindex"';

it('a page is kept from search engines unless it says that it is for everybody', () => {
  expect(renderPage(<Layout page={page} title="Desk" />)).toContain(noindex);
  expect(renderPage(<Layout listed page={page} title="Catalogue" />)).not.toContain(noindex);
});

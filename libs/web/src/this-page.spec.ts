import { expect, it } from '@jest/globals';
import { addressOf } from './index.js';

const own = 'http://exchange.test';

it.each([
  [
    'a page is found at its own address',
    { method: 'GET', url: '/desk?done=1', referer: `${own}/inbox` },
    '/desk?done=1',
  ],
  [
    'the answer to a form, where the form stood',
    { method: 'POST', url: '/admin/x/disable', referer: `${own}/admin/x` },
    '/admin/x',
  ],
  ['without a word on that, at the front', { method: 'POST', url: '/admin/x/disable' }, '/'],
  [
    'never at another site',
    { method: 'POST', url: '/x', referer: 'https://evil.example//elsewhere.example/y' },
    '/elsewhere.example/y',
  ],
])('%s', (_, { method, url, referer }: { method: string; url: string; referer?: string }, address) => {
  expect(addressOf({ method, url, headers: { referer } } as Parameters<typeof addressOf>[0])).toBe(address);
});

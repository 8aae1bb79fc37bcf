import { expect, it } from '@jest/globals';
import { issuerOf, mayHaveUsAsk } from './issuer.js';

it.each([
  'https://accounts.example.org',
  'https://login.example.org/tenant/v2.0',
  'https://login.example.org:8443/realms/sample',
  'http://127.0.0.1:4000',
  'http://localhost:4000/realm',
  'http://[::1]:4000',
])('takes %s for an issuer', (text) => expect(issuerOf(text)?.href).toContain(text));

it.each([
  '',
  'login.example.org',
  'http://login.example.org',
  'http://10.0.0.7',
  'http://127.0.0.1.example.org',
  'https://login.example.org/?tenant=1',
  'https://login.example.org/#tenant',
  'https://somebody:secret@login.example.org',
  'ftp://login.example.org',
  'file:///etc/passwd',
  'javascript:alert(1)',
])('does not take %j for an issuer', (text) => expect(issuerOf(text)).toBeNull());

it.each([
  ['https://login.example.org', 'https://keys.example.net/keys', true],
  ['https://login.example.org', 'http://login.example.org/keys', false],
  ['https://login.example.org', 'http://127.0.0.1:5432/', false],
  ['https://login.example.org', 'https://localhost/keys', false],
  ['https://login.example.org', 'file:///etc/passwd', false],
  ['http://127.0.0.1:4000', 'http://127.0.0.1:4000/keys', true],
  ['http://127.0.0.1:4000', 'http://keys.example.net/keys', false],
])('%s may have us ask %s: %s', (issuer, url, may) => expect(mayHaveUsAsk(new URL(issuer), new URL(url))).toBe(may));

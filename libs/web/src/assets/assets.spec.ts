import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { assets, pageOf, rememberLanguage, serveAssets } from '../index.js';

const server = fastify();
const get = (url: string, headers: Record<string, string> = {}) => server.inject({ url, headers });

beforeAll(async () => {
  rememberLanguage(server);
  serveAssets(server);
  server.get('/page', (request) => ({ language: pageOf(request).language, url: pageOf(request).url }));
  await server.ready();
});
afterAll(() => server.close());

describe('what the browser gets besides pages', () => {
  it.each(Object.entries(assets))('%s may be kept for ever', async (_, asset) => {
    const { statusCode, headers, rawPayload } = await get(asset.href);
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe(asset.mediaType);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(rawPayload.equals(asset.content)).toBe(true);
  });

  it('comes compressed to who can read it', async () => {
    const br = await get(assets.style.href, { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotliDecompressSync(br.rawPayload).equals(assets.style.content)).toBe(true);
    const gzip = await get(assets.style.href, { 'accept-encoding': 'gzip, br;q=0' });
    expect(gunzipSync(gzip.rawPayload).equals(assets.style.content)).toBe(true);
    expect(br.rawPayload.length).toBeLessThan(8_000);
  });
});

describe('the stylesheet', () => {
  const css = assets.style.content.toString();

  it('mirrors by itself: no property names a left or a right', () => {
    expect(css.match(/\b(margin|padding|border|inset)?-?(left|right)\b\s*:/g)).toBeNull();
  });

  it('asks nothing of others', () => expect(css).not.toMatch(/@import|url\(/));
});

describe('the language of a page', () => {
  it('is the one asked for, which is remembered for a year', async () => {
    const answer = await get('/page?lang=fr', { 'accept-language': 'es' });
    expect(answer.json()).toEqual({ language: 'fr', url: '/page?lang=fr' });
    expect(answer.headers['set-cookie']).toBe('lang=fr; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax');
  });

  it('is remembered by no cookie that a cache would keep for everybody', async () => {
    const { headers } = await get(`${assets.style.href}?lang=fr`);
    expect([headers['cache-control'], headers['set-cookie']]).toEqual([expect.stringContaining('public'), undefined]);
  });

  it('is that of the browser otherwise, and nothing is remembered', async () => {
    const answer = await get('/page?lang=xx', { 'accept-language': 'es' });
    expect(answer.json().language).toBe('es');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
});

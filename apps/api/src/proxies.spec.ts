import { describe, expect, it } from '@jest/globals';
import { configFrom } from '#libs/platform';
import Fastify from 'fastify';
import { trusted } from './proxies.js';

const PUBLIC_URL = 'https://exchange.sample.invalid';

/** Whom a request is said to come from that reaches us from `remoteAddress`. */
async function cameFrom(env: Record<string, string>, remoteAddress: string, forwarded: string): Promise<string> {
  const fastify = Fastify({ trustProxy: trusted(configFrom(env)) });
  fastify.get('/', async ({ ip }) => ip);
  const headers = { 'x-forwarded-for': forwarded };
  const { body } = await fastify.inject({ url: '/', headers, remoteAddress });
  await fastify.close();
  return body;
}

describe('where a request came from', () => {
  it.each([
    [
      'is where the connection comes from, where nothing is said of proxies',
      {},
      '10.0.0.2',
      '198.51.100.7',
      '10.0.0.2',
    ],
    ['is what the proxy in front says', { PUBLIC_URL }, '10.0.0.2', '198.51.100.7', '198.51.100.7'],
    ['is what the proxy in front says over IPv6', { PUBLIC_URL }, 'fd00::2', '2001:db8::7', '2001:db8::7'],
    [
      'is what the proxy says by an address of both kinds',
      { PUBLIC_URL },
      '::ffff:10.0.0.2',
      '198.51.100.7',
      '198.51.100.7',
    ],
    ['is not what who connects from the Internet says', { PUBLIC_URL }, '203.0.113.9', '198.51.100.7', '203.0.113.9'],
    [
      'is not what a client of the private network says of itself',
      { PUBLIC_URL },
      '10.0.0.2',
      '198.51.100.7, 10.1.2.3',
      '10.1.2.3',
    ],
    [
      'is what proxies say that are named, and no others',
      { PUBLIC_URL, TRUSTED_PROXIES: '10.0.0.2, 192.0.2.0/28' },
      '10.0.0.2',
      '198.51.100.7, 203.0.113.4, 192.0.2.9',
      '203.0.113.4',
    ],
    [
      'is not what one says that is not named',
      { PUBLIC_URL, TRUSTED_PROXIES: '10.0.0.2' },
      '10.0.0.3',
      '198.51.100.7',
      '10.0.0.3',
    ],
  ])('%s', async (_, env, connected, forwarded, found) => {
    expect(await cameFrom(env, connected, forwarded)).toBe(found);
  });
});

import { afterEach, expect, it, jest } from '@jest/globals';
import { discover } from './discover.js';

const registration = { clientId: 'exchange', clientSecret: 'a secret of the two' };

afterEach(() => void jest.restoreAllMocks());

/** What the network would say: these issuers cannot be run here. */
const saysOfItself = (issuer: string) =>
  jest.spyOn(globalThis, 'fetch').mockImplementation(async () => {
    const endpoints = { authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` };
    return Response.json({ issuer, ...endpoints });
  });

it('takes the tenant of an organisation', async () => {
  const issuer = 'https://login.microsoftonline.com/6c0a3ac9-3f0b-4a5e-8f4c-0a1b2c3d4e5f/v2.0';
  saysOfItself(issuer);
  const configuration = await discover({ issuer, ...registration });
  expect(configuration.serverMetadata().issuer).toBe(issuer);
});

it('does not take an issuer that stands for any tenant, whom the library would let in', async () => {
  saysOfItself('https://login.microsoftonline.com/{tenantid}/v2.0');
  const issuer = 'https://login.microsoftonline.com/common/v2.0';
  await expect(discover({ issuer, ...registration })).rejects.toThrow('says that it is');
});

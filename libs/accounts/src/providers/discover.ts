import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  type ServerMetadata,
} from 'openid-client';
import { carefulFetch } from './careful-fetch.js';
import { isLoopback } from './issuer.js';

/** What an organisation's provider gave us to be known by. */
export interface Registration {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** Seconds in which a provider must have answered. */
const patience = 5;

/**
 * Reads what an issuer says of itself (OpenID Connect Discovery 1.0). Signatures are checked, whatever the connection;
 * only the addresses of this very machine may be unencrypted. Throws where it cannot be reached or is not that issuer.
 */
export async function discover({ issuer, clientId, clientSecret }: Registration): Promise<Configuration> {
  const server = new URL(issuer);
  const methods = isLoopback(server)
    ? [enableNonRepudiationChecks, allowInsecureRequests]
    : [enableNonRepudiationChecks];
  const configuration = await discovery(server, clientId, undefined, knownBy(clientSecret), {
    [customFetch]: carefulFetch(server),
    execute: methods,
    timeout: patience,
  });
  // The library lets an issuer of many tenants stand for any of them; then anybody's tenant would sign our people in.
  const { issuer: told } = configuration.serverMetadata();
  if (new URL(told).href !== server.href) throw new Error(`${issuer} says that it is ${told}`);
  return configuration;
}

/** The secret goes as OpenID Connect Core 1.0, 9 has it, or in the body where the provider takes it there only. */
function knownBy(clientSecret: string): ClientAuth {
  const [basic, post] = [ClientSecretBasic(clientSecret), ClientSecretPost(clientSecret)];
  return (server, ...rest) => (takesBasic(server) ? basic : post)(server, ...rest);
}

const takesBasic = ({ token_endpoint_auth_methods_supported: methods }: ServerMetadata) =>
  methods?.includes('client_secret_basic') ?? true;

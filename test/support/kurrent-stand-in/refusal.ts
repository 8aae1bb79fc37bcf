import { Metadata, status } from '@grpc/grpc-js';

/** A gRPC error as the server sends it: status, words, and trailers by which clients tell its kind. */
export class Refusal extends Error {
  readonly metadata = new Metadata();

  constructor(
    readonly code: status,
    readonly details: string,
    trailers: Record<string, string> = {},
  ) {
    super(details);
    for (const [name, value] of Object.entries(trailers)) this.metadata.set(name, value);
  }
}

// RpcExceptions.cs and AuthenticationMiddleware.cs of the server.
export const unauthenticated = () => new Refusal(status.UNAUTHENTICATED, 'Unauthenticated');
export const accessDenied = () =>
  new Refusal(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });
export const notReady = () => new Refusal(status.UNAVAILABLE, 'Server Is Not Ready');
export const badRequest = (details: string) => new Refusal(status.INVALID_ARGUMENT, details);
export const streamDeleted = (stream: string) =>
  new Refusal(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });
export const notLeader = ({ host, port }: { host: string; port: number }) =>
  new Refusal(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': host,
    'leader-endpoint-port': String(port),
  });

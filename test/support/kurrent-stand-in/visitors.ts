import type { Metadata } from '@grpc/grpc-js';
import { accessDenied, unauthenticated } from './refusal.js';

/** Name and password that are asked for. Over TLS nobody comes in without them; over plain HTTP the client never sends them with appends and subscriptions. */
export interface Visitors {
  user?: string;
  password?: string;
  tls: boolean;
}

/** Throws a `Refusal`: UNAUTHENTICATED at a wrong password, as the server's middleware says it, PERMISSION_DENIED at none. */
export function admit({ user, password, tls }: Visitors, metadata: Metadata): void {
  if (user === undefined) return;
  const [said] = metadata.get('authorization');
  if (said === undefined && tls) throw accessDenied();
  const [scheme, secret = ''] = String(said ?? '').split(' ');
  if (said === undefined) return;
  const right = Buffer.from(`${user}:${password}`).toString('base64');
  if (scheme?.toLowerCase() !== 'basic' || secret !== right) throw unauthenticated();
}

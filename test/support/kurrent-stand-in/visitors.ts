import type { Metadata } from '@grpc/grpc-js';
import { accessDenied, unauthenticated } from './refusal.js';

/** Who may come in: all, or one name and password. */
export class Visitors {
  constructor(private readonly asked: { user?: string; password?: string; tls?: object }) {}

  /** Throws a `Refusal` at a wrong password, whatever is called. */
  greet(metadata: Metadata): void {
    const { user, password } = this.asked;
    const [said] = metadata.get('authorization');
    if (user === undefined || said === undefined) return;
    const [scheme = '', secret] = String(said).split(' ');
    const right = Buffer.from(`${user}:${password}`).toString('base64');
    if (scheme.toLowerCase() !== 'basic' || secret !== right) throw unauthenticated();
  }

  /**
   * Throws a `Refusal` also where events are called for without a name. Not over plain HTTP: there the client keeps its
   * password to itself, even of an append, and a server that runs without TLS asks for none.
   */
  admit(metadata: Metadata): void {
    this.greet(metadata);
    const { user, tls } = this.asked;
    if (user !== undefined && tls && metadata.get('authorization').length === 0) throw accessDenied();
  }
}

import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';

/** An answer as it was made: not yet fit for sending. */
export interface Made {
  status?: number;
  type: 'application/json; charset=utf-8' | 'text/html; charset=utf-8';
  body: string;
}

export type Encoding = 'br' | 'gzip' | 'identity';

/** An answer that only needs to be sent, in whatever encoding is asked for. */
export interface Ready {
  status: number;
  type: Made['type'];
  etag: string;
  bodies: Record<Encoding, Buffer>;
}

/** A catalogue is read far more often than it changes, and most people ask the same few things. */
const most = 500;

/** Milliseconds. The word that the catalogue moved can be lost with a connection, so nothing is kept for longer. */
const longest = 5_000;

/** Answers that are the same for everyone, kept until the catalogue moves; the ones asked for longest ago go first. */
@Injectable()
export class ReadyMade {
  private kept = new Map<string, Promise<Ready>>();
  private since = performance.now();

  /** The kept answer, or the one that `make` makes; asked for by many at once it is made once, and a failure is not kept. */
  answer(key: string, make: () => Promise<Made>): Promise<Ready> {
    return this.same(key, async () => readied(await make()));
  }

  /** An answer that is known by another key too: finding it by its bare address saves reading the question again. */
  same(key: string, answer: () => Promise<Ready>): Promise<Ready> {
    if (performance.now() - this.since > longest) this.drop();
    const { kept } = this;
    const known = kept.get(key);
    if (known) kept.delete(key);
    const found = known ?? answer();
    kept.set(key, found);
    if (!known) this.limit(kept);
    if (!known) found.catch(() => kept.delete(key));
    return found;
  }

  /** Forgets everything, what is being made right now too: it may have been read before the move. */
  drop(): void {
    this.kept = new Map();
    this.since = performance.now();
  }

  private limit(kept: Map<string, unknown>): void {
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  }
}

const [brotlied, gzipped] = [promisify(brotliCompress), promisify(gzip)];

/** Made once and sent often, so worth compressing well; brotli at 9 still takes only a few milliseconds a page. */
export async function readied({ status = 200, type, body }: Made): Promise<Ready> {
  const identity = Buffer.from(body);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length };
  const [br, gzip_] = await Promise.all([brotlied(identity, { params }), gzipped(identity)]);
  const etag = `W/"${createHash('sha256').update(type).update(identity).digest('base64url').slice(0, 22)}"`;
  return { status, type, etag, bodies: { br, gzip: gzip_, identity } };
}

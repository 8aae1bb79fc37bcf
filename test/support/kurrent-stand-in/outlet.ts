import { setImmediate as breathe } from 'node:timers/promises';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { Stored } from './log.js';
import { eventBytes } from './recorded.js';

/** A message, or one that was written before. */
export type ReadAnswer = ReadResp | Buffer;

/** After so many answers others get their turn. */
const turn = 500;

/** The answers of one call, held back while the client takes no more. */
export class Outlet {
  private readonly end = new AbortController();
  private readonly idAsText: boolean;
  private sent = 0;

  constructor(private readonly call: ServerWritableStream<ReadReq, ReadAnswer>) {
    this.idAsText = call.request.getOptions()?.getUuidOption()?.hasString() ?? false;
    for (const ending of ['cancelled', 'close', 'error', 'finish']) call.once(ending, () => this.end.abort());
  }

  /** Aborts when the client has gone. */
  get gone(): AbortSignal {
    return this.end.signal;
  }

  event(event: Stored): Promise<void> {
    return this.send(eventBytes(event, this.idAsText));
  }

  async send(answer: ReadAnswer): Promise<void> {
    if (this.gone.aborted) return;
    if (!this.call.write(answer)) await this.drained();
    if (++this.sent % turn === 0) await breathe();
  }

  private drained(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.gone.removeEventListener('abort', done);
        this.call.removeListener('drain', done);
        resolve();
      };
      this.call.on('drain', done);
      this.gone.addEventListener('abort', done);
    });
  }
}

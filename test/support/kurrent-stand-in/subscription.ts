import { randomUUID } from 'node:crypto';
import type { ReadReq } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { filterOf } from './filter.js';
import type { Log, Stored } from './log.js';
import type { Outlet } from './outlet.js';
import { nameIn } from './protocol.js';
import { caughtUp, checkpoint, confirmation } from './recorded.js';
import { streamDeleted } from './refusal.js';

/**
 * All events after a position (exclusive), and what comes, until the client goes. With a filter it tells a checkpoint at each
 * interval and before it becomes live; without one there are none (Enumerator.AllSubscription*.cs of the server).
 */
export async function followAll(options: ReadReq.Options, log: Log, outlet: Outlet, tellsLive: boolean): Promise<void> {
  await outlet.send(confirmation(randomUUID()));
  const filter = filterOf(options);
  let [after, considered, live] = [startInAll(options, log), 0, false];
  let told = after;
  const tell = async () => {
    if (filter && after !== told) await outlet.send(checkpoint(after));
    [told, considered] = [after, 0];
  };
  while (!outlet.gone.aborted) {
    const next = log.after(after);
    if (next) {
      if (!filter || filter.lets(next)) await outlet.event(next);
      after = next.position;
      if (++considered >= (filter?.interval ?? Infinity)) await tell();
    } else if (live) await log.more(outlet.gone);
    else {
      await tell();
      if (tellsLive) await outlet.send(caughtUp({ position: after }));
      live = true;
    }
  }
}

/** The events of one stream after a revision (exclusive), and what comes. Throws a `Refusal` when the stream is deleted. */
export async function followStream(
  options: ReadReq.Options,
  log: Log,
  outlet: Outlet,
  tellsLive: boolean,
): Promise<void> {
  const stream = nameIn(options.getStream()?.getStreamIdentifier());
  await outlet.send(confirmation(randomUUID()));
  let [next, live] = [startInStream(options, lengthOf(log.read(stream))), false];
  while (!outlet.gone.aborted) {
    const held = log.read(stream);
    if (held === 'deleted') throw streamDeleted(stream);
    if (held?.[next]) await outlet.event(held[next++]!);
    else if (live) await log.more(outlet.gone);
    else {
      if (tellsLive) await outlet.send(caughtUp({ revision: next - 1 }));
      live = true;
    }
  }
}

function startInAll(options: ReadReq.Options, log: Log): number {
  const asked = options.getAll();
  if (asked?.hasStart()) return -1;
  return asked?.hasPosition() ? log.placeOf(asked.getPosition()!) : (log.last?.position ?? -1);
}

const lengthOf = (held: readonly Stored[] | 'deleted' | undefined): number =>
  held === 'deleted' ? 0 : (held?.length ?? 0);

function startInStream(options: ReadReq.Options, length: number): number {
  const asked = options.getStream();
  if (asked?.hasStart()) return 0;
  return asked?.hasRevision() ? Number(asked.getRevision()) + 1 : length;
}

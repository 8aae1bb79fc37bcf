import type { ReadReq } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { filterOf } from './filter.js';
import type { Log, Stored } from './log.js';
import type { Outlet } from './outlet.js';
import { nameIn, ReadReq as Request } from './protocol.js';
import { lastStreamPosition, streamNotFound } from './recorded.js';
import { streamDeleted } from './refusal.js';

const { BACKWARDS } = Request.Options.ReadDirection;
const isBackwards = (options: ReadReq.Options): boolean => options.getReadDirection() === BACKWARDS;

/** The events of a stream, from a revision on: inclusive in both directions. Throws a `Refusal` where it is deleted. */
export async function readStream(options: ReadReq.Options, log: Log, outlet: Outlet): Promise<void> {
  const stream = nameIn(options.getStream()?.getStreamIdentifier());
  const held = log.read(stream);
  if (held === 'deleted') throw streamDeleted(stream);
  if (!held) return outlet.send(streamNotFound(stream));
  await sendFrom(held, firstIn(options, held.length), options, outlet);
  const tellsEnd = (options.getControlOption()?.getCompatibility() ?? 0) >= 1;
  if (tellsEnd) await outlet.send(lastStreamPosition(held.length - 1));
}

/** The events of all streams. A position is of the first event forwards, and behind the first one backwards (AllReader.cs). */
export async function readAll(options: ReadReq.Options, log: Log, outlet: Outlet): Promise<void> {
  await sendFrom(log.events, firstOfAll(options, log), options, outlet);
}

async function sendFrom(
  events: readonly Stored[],
  first: number,
  options: ReadReq.Options,
  outlet: Outlet,
): Promise<void> {
  const filter = filterOf(options);
  const step = isBackwards(options) ? -1 : 1;
  let left = Number(options.getCount());
  for (let nth = first; left > 0 && events[nth] && !outlet.gone.aborted; nth += step) {
    if (filter && !filter.lets(events[nth]!)) continue;
    await outlet.event(events[nth]!);
    left--;
  }
}

function firstIn(options: ReadReq.Options, length: number): number {
  const asked = options.getStream();
  if (asked?.hasStart()) return 0;
  if (asked?.hasRevision())
    return isBackwards(options) ? Math.min(Number(asked.getRevision()), length - 1) : Number(asked.getRevision());
  return isBackwards(options) ? length - 1 : length;
}

function firstOfAll(options: ReadReq.Options, log: Log): number {
  const asked = options.getAll();
  const back = isBackwards(options) ? 1 : 0;
  if (asked?.hasStart()) return -back;
  if (asked?.hasPosition()) return log.indexOf(log.placeOf(asked.getPosition()!)) - back;
  return log.events.length - back;
}

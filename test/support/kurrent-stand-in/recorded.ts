import type { ReadResp as Answer } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { Stored } from './log.js';
import { identifierOf, now, ReadResp, structured, textual } from './protocol.js';

const ticksPerMillisecond = 10_000n;

/** Events never change: each is written once, for all who read it. */
const written = [new WeakMap<Stored, Buffer>(), new WeakMap<Stored, Buffer>()] as const;

export function eventBytes(event: Stored, idAsText: boolean): Buffer {
  const kept = written[idAsText ? 1 : 0];
  const bytes = kept.get(event) ?? Buffer.from(eventAnswer(event, idAsText).serializeBinary());
  kept.set(event, bytes);
  return bytes;
}

/** An event as the server answers it; its id as text or in two numbers, as was asked. */
function eventAnswer(event: Stored, idAsText: boolean): Answer {
  const position = String(event.position);
  const recorded = new ReadResp.ReadEvent.RecordedEvent();
  recorded.setId((idAsText ? textual : structured)(event.id));
  recorded.setStreamIdentifier(identifierOf(event.stream));
  recorded.setStreamRevision(String(event.revision));
  recorded.setCommitPosition(position);
  recorded.setPreparePosition(position);
  recorded.setData(event.data);
  recorded.setCustomMetadata(event.metadata);
  recorded
    .getMetadataMap()
    .set('type', event.type)
    .set('created', String(BigInt(event.created) * ticksPerMillisecond))
    .set('content-type', event.json ? 'application/json' : 'application/octet-stream');
  const resolved = new ReadResp.ReadEvent();
  resolved.setEvent(recorded);
  resolved.setCommitPosition(position);
  const answer = new ReadResp();
  answer.setEvent(resolved);
  return answer;
}

export function confirmation(subscription: string): Answer {
  const confirmed = new ReadResp.SubscriptionConfirmation();
  confirmed.setSubscriptionId(subscription);
  const answer = new ReadResp();
  answer.setConfirmation(confirmed);
  return answer;
}

export function checkpoint(position: number): Answer {
  const reached = new ReadResp.Checkpoint();
  reached.setCommitPosition(String(position));
  reached.setPreparePosition(String(position));
  reached.setTimestamp(now());
  const answer = new ReadResp();
  answer.setCheckpoint(reached);
  return answer;
}

/** A subscription has become live. `position` of one to all, `revision` of one to a stream. */
export function caughtUp(place: { position?: number; revision?: number }): Answer {
  const live = new ReadResp.CaughtUp();
  live.setTimestamp(now());
  if (place.revision !== undefined && place.revision >= 0) live.setStreamRevision(String(place.revision));
  if (place.position !== undefined && place.position >= 0) {
    const position = new ReadResp.Position();
    position.setCommitPosition(String(place.position));
    position.setPreparePosition(String(place.position));
    live.setPosition(position);
  }
  const answer = new ReadResp();
  answer.setCaughtUp(live);
  return answer;
}

export function streamNotFound(stream: string): Answer {
  const missing = new ReadResp.StreamNotFound();
  missing.setStreamIdentifier(identifierOf(stream));
  const answer = new ReadResp();
  answer.setStreamNotFound(missing);
  return answer;
}

export function lastStreamPosition(revision: number): Answer {
  const answer = new ReadResp();
  answer.setLastStreamPosition(String(revision));
  return answer;
}

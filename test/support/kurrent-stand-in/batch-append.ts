import type {
  BatchAppendReq,
  BatchAppendResp as Answer,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { proposed, type Write, wordIn } from './append.js';
import type { Expected, Outcome, Stored } from './log.js';
import {
  AllStreamPosition,
  anything,
  BatchAppendResp,
  Code,
  identifierOf,
  idIn,
  nameIn,
  nothing,
  Status,
  StreamDeleted,
  WrongExpectedVersion,
} from './protocol.js';

/** The appends of one batch stream; each may come in several messages, known by their correlation id. */
export class Batches {
  private readonly begun = new Map<string, Write>();

  /** The append that this message completes, if it does. Throws a `Refusal`. */
  take(request: BatchAppendReq): Write | undefined {
    const correlation = idIn(request.getCorrelationId());
    const options = request.getOptions();
    if (options) this.begun.set(correlation, begin(options));
    const write = this.begun.get(correlation);
    write?.events.push(...request.getProposedMessagesList().map(proposed));
    if (request.getIsFinal()) this.begun.delete(correlation);
    return request.getIsFinal() ? write : undefined;
  }
}

function begin(options: BatchAppendReq.Options): Write {
  const expected = options.hasStreamPosition() ? Number(options.getStreamPosition()) : wordIn(options);
  return { stream: nameIn(options.getStreamIdentifier()), expected, events: [] };
}

/** In a batch every refusal is an answer, with its kind packed into the details (Status.cs of the server). */
export function batchAnswer(request: BatchAppendReq, { stream, expected }: Write, outcome: Outcome): Answer {
  const answer = new BatchAppendResp();
  answer.setCorrelationId(request.getCorrelationId());
  answer.setStreamIdentifier(identifierOf(stream));
  if (outcome === 'deleted') answer.setError(deleted(stream));
  else if ('last' in outcome) answer.setSuccess(success(outcome.last));
  else answer.setError(wrongVersion(expected, outcome.current));
  return answer;
}

function success({ revision, position }: Stored) {
  const place = new AllStreamPosition();
  place.setCommitPosition(String(position));
  place.setPreparePosition(String(position));
  const success = new BatchAppendResp.Success();
  success.setCurrentRevision(String(revision));
  success.setPosition(place);
  return success;
}

function wrongVersion(expected: Expected, current: number) {
  const wrong = new WrongExpectedVersion();
  if (current < 0) wrong.setCurrentNoStream(nothing());
  else wrong.setCurrentStreamRevision(String(current));
  if (expected === 'any') wrong.setExpectedAny(nothing());
  else if (expected === 'no_stream') wrong.setExpectedNoStream(nothing());
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(nothing());
  else wrong.setExpectedStreamPosition(String(expected));
  return error(Code.ALREADY_EXISTS, 'WrongExpectedVersion', wrong);
}

function deleted(stream: string) {
  const gone = new StreamDeleted();
  gone.setStreamIdentifier(identifierOf(stream));
  return error(Code.NOT_FOUND, 'StreamDeleted', gone);
}

function error(code: Code, kind: string, what: { serializeBinary(): Uint8Array }) {
  const details = anything();
  details.pack(what.serializeBinary(), `event_store.client.${kind}`);
  const status = new Status();
  status.setCode(code);
  status.setMessage(kind);
  status.setDetails(details);
  return status;
}

import type { ServerReadableStream } from '@grpc/grpc-js';
import type {
  AppendReq,
  AppendResp as Answer,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { Expected, Outcome, Proposed, Stored } from './log.js';
import { AppendResp, Empty, idIn, nameIn } from './protocol.js';
import { badRequest, streamDeleted } from './refusal.js';

export interface Write {
  stream: string;
  expected: Expected;
  events: Proposed[];
}

/** What Streams.Append was sent. Throws a `Refusal`. */
export async function writeIn(call: ServerReadableStream<AppendReq, Answer>): Promise<Write> {
  let [stream, expected]: [string, Expected] = ['', 'any'];
  const events: Proposed[] = [];
  for await (const request of call as AsyncIterable<AppendReq>) {
    const options = request.getOptions();
    if (options) {
      stream = nameIn(options.getStreamIdentifier());
      expected = options.hasRevision() ? Number(options.getRevision()) : wordIn(options);
    } else events.push(proposed(request.getProposedMessage()!));
  }
  return { stream, expected, events };
}

export function wordIn(options: { hasNoStream(): boolean; hasStreamExists(): boolean }): Expected {
  if (options.hasNoStream()) return 'no_stream';
  return options.hasStreamExists() ? 'stream_exists' : 'any';
}

/** The same message in both kinds of append. */
export function proposed(message: AppendReq.ProposedMessage): Proposed {
  const said = message.getMetadataMap();
  const type = said.get('type');
  if (type === undefined) throw badRequest(`Required Metadata Property 'type' is missing`);
  return {
    id: idIn(message.getId()),
    type,
    json: said.get('content-type') === 'application/json',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

/** Throws a `Refusal` where the stream is deleted; that it is at another revision is an answer. */
export function appendAnswer({ stream, expected }: Write, outcome: Outcome): Answer {
  if (outcome === 'deleted') throw streamDeleted(stream);
  const answer = new AppendResp();
  if ('last' in outcome) answer.setSuccess(success(outcome.last));
  else answer.setWrongExpectedVersion(wrongVersion(expected, outcome.current));
  return answer;
}

function success({ revision, position }: Stored) {
  const place = new AppendResp.Position();
  place.setCommitPosition(String(position));
  place.setPreparePosition(String(position));
  const success = new AppendResp.Success();
  success.setCurrentRevision(String(revision));
  success.setPosition(place);
  return success;
}

function wrongVersion(expected: Expected, current: number) {
  const wrong = new AppendResp.WrongExpectedVersion();
  if (current < 0) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentRevision(String(current));
  if (expected === 'any') wrong.setExpectedAny(new Empty());
  else if (expected === 'no_stream') wrong.setExpectedNoStream(new Empty());
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(new Empty());
  else wrong.setExpectedRevision(String(expected));
  return wrong;
}

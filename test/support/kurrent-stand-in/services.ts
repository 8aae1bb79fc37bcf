import type {
  Server,
  ServerDuplexStream,
  ServerReadableStream,
  ServerUnaryCall,
  ServerWritableStream,
  sendUnaryData,
} from '@grpc/grpc-js';
import { type Metadata, status } from '@grpc/grpc-js';
import gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_grpc_pb.js';
import features from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import type {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
  ReadReq,
  TombstoneReq,
  TombstoneResp as TombstoneAnswer,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { cluster, supported } from './about.js';
import { appendAnswer, type Write, writeIn } from './append.js';
import { batchAnswer, Batches } from './batch-append.js';
import type { Faults } from './faults.js';
import type { Outcome } from './log.js';
import type { Node } from './node.js';
import { Outlet, type ReadAnswer } from './outlet.js';
import { nameIn, TombstoneResp } from './protocol.js';
import { readAll, readStream } from './read.js';
import { badRequest, notLeader, notReady, Refusal } from './refusal.js';
import { followAll, followStream } from './subscription.js';
import type { Visitors } from './visitors.js';

type Call = { metadata: Metadata; getPeer(): string };

export interface House {
  node: Node;
  faults: Faults;
  visitors: Visitors;
  cut(peer: string): void;
}

const { StreamsService } = streams;
const streamsService = {
  ...StreamsService,
  read: {
    ...StreamsService.read,
    responseSerialize: (answer: ReadAnswer) =>
      Buffer.isBuffer(answer) ? answer : Buffer.from(answer.serializeBinary()),
  },
};

/** The calls that clients make of the stand-in; any other is UNIMPLEMENTED, as gRPC has it. */
export function offer(server: Server, house: House): void {
  const { node } = house;
  server.addService(gossip.GossipService, { read: unary(house, () => cluster(node)) });
  server.addService(features.ServerFeaturesService, {
    getSupportedMethods: unary(house, () => supported(node.version)),
  });
  server.addService(streamsService, {
    read: (call: ServerWritableStream<ReadReq, ReadAnswer>) => void read(house, call),
    append: (call: ServerReadableStream<AppendReq, AppendResp>, answer: sendUnaryData<AppendResp>) =>
      void append(house, call, answer),
    batchAppend: (call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>) => void batchAppend(house, call),
    tombstone: unary(house, (request: TombstoneReq) => tombstone(node, request)),
  });
}

const unary =
  <Q, A>(house: House, work: (request: Q) => A) =>
  (call: ServerUnaryCall<Q, A>, answer: sendUnaryData<A>) => {
    try {
      house.visitors.greet(call.metadata);
      answer(null, work(call.request));
    } catch (error) {
      answer(refusalOf(error));
    }
  };

async function read(house: House, call: ServerWritableStream<ReadReq, ReadAnswer>): Promise<void> {
  try {
    house.visitors.admit(call.metadata);
    const { node } = house;
    refuseUnlessLeader(node, call.metadata);
    const outlet = new Outlet(call);
    const options = call.request.getOptions();
    if (!options?.getUuidOption()) throw badRequest(`'uuidOption' is a required argument`);
    const tellsLive = node.isAtLeast(23, 10);
    if (options.hasSubscription())
      await (options.hasStream() ? followStream : followAll)(options, node.log, outlet, tellsLive);
    else await (options.hasStream() ? readStream : readAll)(options, node.log, outlet);
    call.end();
  } catch (error) {
    call.emit('error', refusalOf(error));
  }
}

async function append(
  house: House,
  call: ServerReadableStream<AppendReq, AppendResp>,
  answer: sendUnaryData<AppendResp>,
): Promise<void> {
  try {
    house.visitors.admit(call.metadata);
    const write = await writeIn(call);
    const outcome = await store(house, call, write);
    if (outcome) answer(null, appendAnswer(write, outcome));
  } catch (error) {
    answer(refusalOf(error));
  }
}

async function batchAppend(house: House, call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>): Promise<void> {
  const batches = new Batches();
  const refuse = (error: unknown) => call.emit('error', refusalOf(error));
  const carryOut = async (request: BatchAppendReq, write: Write) => {
    const outcome = await store(house, call, write);
    if (outcome) call.write(batchAnswer(request, write, outcome));
  };
  let working: Promise<unknown> = Promise.resolve();
  call.on('data', (request: BatchAppendReq) => {
    try {
      house.visitors.admit(call.metadata);
      const write = batches.take(request);
      if (write) working = Promise.all([working, carryOut(request, write)]).catch(refuse);
    } catch (error) {
      refuse(error);
    }
  });
  call.on('end', () => void working.then(() => call.end()));
}

/** Nothing where the connection was cut. A follower hands it to the leader, with whom it shares the log, unless the leader was asked for. */
function store({ node, faults, cut }: House, call: Call, write: Write): Promise<Outcome | undefined> {
  refuseUnlessLeader(node, call.metadata);
  if (node.role === 'readonlyreplica') throw leaderOf(node);
  if (write.events.length === 0) throw badRequest('An append of no events is not imitated.');
  return faults.around(
    () => node.log.append(write.stream, write.expected, write.events),
    () => cut(call.getPeer()),
  );
}

function tombstone({ log }: Node, request: TombstoneReq): TombstoneAnswer {
  const { position } = log.tombstone(nameIn(request.getOptions()?.getStreamIdentifier()));
  const place = new TombstoneResp.Position();
  place.setCommitPosition(String(position));
  place.setPreparePosition(String(position));
  const answer = new TombstoneResp();
  answer.setPosition(place);
  return answer;
}

function refuseUnlessLeader(node: Node, metadata: Metadata): void {
  const asked = String(metadata.get('requires-leader')[0]).toLowerCase() === 'true';
  if (asked && node.role !== 'leader') throw leaderOf(node);
}

function leaderOf(node: Node): Refusal {
  const leader = node.leader();
  return leader ? notLeader(leader) : notReady();
}

const refusalOf = (error: unknown): Refusal =>
  error instanceof Refusal ? error : new Refusal(status.UNKNOWN, `Exception was thrown by handler. ${String(error)}`);

import gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import code from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/code_pb.js';
import features from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import status from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { Code as CodeNumber } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/code_pb.js';
import type { UUID as Uuid } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';

// The messages as the client ships them. They are CommonJS whose names Node cannot see: hence one default import of each.
export const { AppendReq, AppendResp, BatchAppendResp, ReadReq, ReadResp, TombstoneResp } = streams;
export const { AllStreamPosition, Empty, StreamDeleted, StreamIdentifier, UUID, WrongExpectedVersion } = shared;
export const { ClusterInfo, EndPoint, MemberInfo } = gossip;
export const { SupportedMethod, SupportedMethods } = features;
export const { Status } = status;
export const { Code } = code;
export type Code = CodeNumber;

/** A message in which the field of this number is there, and empty. */
const holding = (field: number) => Uint8Array.of((field << 3) | 2, 0);

// Google's own messages are not the client's to export: each is had out of one that holds it.
export const anything = () => Status.deserializeBinary(holding(3)).getDetails()!;
export const nothing = () => WrongExpectedVersion.deserializeBinary(holding(2)).getCurrentNoStream()!;
export function now() {
  const time = ReadResp.Checkpoint.deserializeBinary(holding(3)).getTimestamp()!;
  const milliseconds = Date.now();
  time.setSeconds(Math.floor(milliseconds / 1_000));
  time.setNanos((milliseconds % 1_000) * 1_000_000);
  return time;
}

const utf8 = new TextDecoder();

export const nameIn = (identifier?: { getStreamName_asU8(): Uint8Array }): string =>
  utf8.decode(identifier?.getStreamName_asU8());

export function identifierOf(stream: string) {
  const identifier = new StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream));
  return identifier;
}

/** Clients write an id as text or as two 64-bit numbers. */
export function idIn(uuid?: Uuid): string {
  const numbers = uuid?.getStructured();
  if (!numbers) return uuid?.getString() ?? '';
  const hex = [numbers.getMostSignificantBits(), numbers.getLeastSignificantBits()]
    .map((bits) => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0'))
    .join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

export function textual(id: string) {
  const uuid = new UUID();
  uuid.setString(id);
  return uuid;
}

export function structured(id: string) {
  const hex = id.replaceAll('-', '');
  const half = (from: number) => BigInt.asIntN(64, BigInt(`0x${hex.slice(from, from + 16)}`)).toString();
  const numbers = new UUID.Structured();
  numbers.setMostSignificantBits(half(0));
  numbers.setLeastSignificantBits(half(16));
  const uuid = new UUID();
  uuid.setStructured(numbers);
  return uuid;
}

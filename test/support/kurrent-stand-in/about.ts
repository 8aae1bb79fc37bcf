import type { ClusterInfo as Cluster } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import type { SupportedMethods as Methods } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import { ClusterInfo, EndPoint, MemberInfo, SupportedMethod, SupportedMethods, textual } from './protocol.js';
import type { Member, Node } from './node.js';

const ticksPerMillisecond = 10_000n;

/** Gossip.Read: who is in the cluster, and in which state. */
export function cluster(node: Node): Cluster {
  const info = new ClusterInfo();
  info.setMembersList(node.members().map(memberInfo));
  return info;
}

function memberInfo({ id, host, port, state, alive = true }: Member) {
  const place = new EndPoint();
  place.setAddress(host);
  place.setPort(port);
  const member = new MemberInfo();
  member.setInstanceId(textual(id));
  member.setTimeStamp(String(BigInt(Date.now()) * ticksPerMillisecond));
  member.setState(state);
  member.setIsAlive(alive);
  member.setHttpEndPoint(place);
  return member;
}

const methods: [service: string, method: string, ...features: string[]][] = [
  ['streams.streams', 'read', 'position', 'events'],
  ['streams.streams', 'append'],
  ['streams.streams', 'batchappend', 'deadline_duration'],
  ['streams.streams', 'tombstone'],
  ['gossip.gossip', 'read'],
  ['server_features.serverfeatures', 'getsupportedmethods'],
];

/** ServerFeatures.GetSupportedMethods: the version, and only what is imitated. */
export function supported(version: string): Methods {
  const answer = new SupportedMethods();
  answer.setEventStoreServerVersion(version);
  for (const [service, name, ...features] of methods) {
    const method = new SupportedMethod();
    method.setServiceName(`event_store.client.${service}`);
    method.setMethodName(name);
    method.setFeaturesList(features);
    answer.addMethods(method);
  }
  return answer;
}

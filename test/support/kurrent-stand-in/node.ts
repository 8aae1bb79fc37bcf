import { randomUUID } from 'node:crypto';
import type { Log } from './log.js';

export type Role = 'leader' | 'follower' | 'readonlyreplica';

export interface Endpoint {
  host: string;
  port: number;
}

/** A member of the cluster as gossip tells it; `state` is one of the numbers of MemberInfo.VNodeState. */
export interface Member extends Endpoint {
  /** A UUID. */
  id: string;
  state: number;
  alive?: boolean;
}

const states = { leader: 8, follower: 6, readonlyreplica: 14 };

/** What one stand-in is among those that share its log. */
export class Node {
  readonly id = randomUUID();
  port = 0;
  alive = true;

  constructor(
    readonly log: Log,
    readonly version: string,
    public role: Role,
    /** Told instead of what the log knows. */
    private readonly told: { leader?: Endpoint; members?: Member[] },
  ) {
    log.nodes.add(this);
  }

  /** What gossip says. */
  members(): Member[] {
    if (this.told.members) return this.told.members;
    const known = [...this.log.nodes].map(({ id, port, role, alive }) => ({
      id,
      ...here(port),
      state: states[role],
      alive,
    }));
    const { leader } = this.told;
    return leader && this.role !== 'leader' ? [...known, { id: randomUUID(), ...leader, state: states.leader }] : known;
  }

  leader(): Endpoint | undefined {
    if (this.told.leader) return this.told.leader;
    const leader = [...this.log.nodes].find(({ role, alive }) => role === 'leader' && alive);
    return leader && here(leader.port);
  }

  /** Whether its version is at least this one. */
  isAtLeast(major: number, minor: number): boolean {
    const [own = 0, ownMinor = 0] = this.version.split('.').map(Number);
    return own > major || (own === major && ownMinor >= minor);
  }
}

const here = (port: number): Endpoint => ({ host: '127.0.0.1', port });

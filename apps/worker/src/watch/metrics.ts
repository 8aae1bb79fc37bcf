import type { OnApplicationShutdown } from '@nestjs/common';
import type { HttpAdapterHost } from '@nestjs/core';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import type { Progress } from '#libs/event-store';
import type { MailQueue } from '#libs/notifications';
import { type Config, type Readiness, SideDoor } from '#libs/platform';
import { count, countRequests } from './counts.js';
import { Standing } from './standing.js';

export interface Watched {
  http: HttpAdapterHost;
  readiness: Readiness;
  progress: Progress;
  db: DataSource;
  /** Null where this process sends no mail. Asked when all is made. */
  queue(): MailQueue | null;
}

/** What Prometheus asks this process for, and the door where it asks. */
export class Metrics implements OnApplicationShutdown {
  private readonly registry = new Registry();
  private readonly standing: Standing;
  private readonly stopCounting: () => void;
  private door: SideDoor | undefined;

  constructor(
    private readonly config: Config,
    private readonly watched: Watched,
  ) {
    collectDefaultMetrics({ register: this.registry });
    this.standing = new Standing(this.registry, watched.progress, watched.db, () => watched.queue());
    this.stopCounting = count(this.registry);
    countRequests(this.registry, watched.http);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  async text(): Promise<string> {
    await this.standing.look();
    return this.registry.metrics();
  }

  /** Throws `WrongSetting` if the port is taken. */
  async open(): Promise<void> {
    this.door = await SideDoor.open(this.config, this, this.watched.readiness);
    console.log(`Metrics are at ${this.door.url}/metrics`);
  }

  /** The last to go: until then it can be seen what the others are at. */
  async onApplicationShutdown(): Promise<void> {
    this.stopCounting();
    this.standing.close();
    await this.door?.close();
  }
}

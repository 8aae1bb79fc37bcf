import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { every } from '#libs/platform';
import { forget } from './forget/forget.js';
import { SecurityLog } from './security-log/security-log.js';

/** Seconds. */
const [halfAMinute, hour] = [30, 3600];

/** What is to be done in time, whether or not anything happens here: what is over is forgotten, what is due to the log is told. */
@Injectable()
export class Upkeep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly output = new Logger('upkeep');
  private turns: { close(): Promise<void> }[] = [];

  constructor(
    private readonly db: DataSource,
    private readonly log: SecurityLog,
  ) {}

  onApplicationBootstrap(): void {
    const complain = ({ message }: Error) => this.output.error(message);
    this.turns = [every(hour, () => forget(this.db), complain), every(halfAMinute, () => this.log.tellDue(), complain)];
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.turns.map((turn) => turn.close()));
  }
}

import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { every } from '#libs/platform';
import { forget } from './forget.js';

const hour = 3600;

/** Forgets in time, whether or not anything happens here: at the start of a worker, and each hour. */
@Injectable()
export class Forgetting implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('forgetting');
  private turns?: { close(): Promise<void> };

  constructor(private readonly db: DataSource) {}

  onApplicationBootstrap(): void {
    this.turns = every(
      hour,
      () => forget(this.db),
      ({ message }) => this.log.error(message),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.turns?.close();
  }
}

import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { Unknown } from '#libs/event-store';

/** Puts a notice away; one that was read before keeps its time. Throws `Unknown` for a notice of somebody else. */
export class MarkAsRead extends Command<void> {
  constructor(
    readonly account: string,
    readonly notice: string,
  ) {
    super();
  }
}

@CommandHandler(MarkAsRead)
export class MarkAsReadHandler implements ICommandHandler<MarkAsRead> {
  constructor(private readonly db: DataSource) {}

  async execute({ account, notice }: MarkAsRead): Promise<void> {
    const [rows] = await this.db.query<[unknown[], number]>(
      `update notifications.notification set read_at = coalesce(read_at, now())
       where id = $1 and recipient = $2 returning id`,
      [notice, account],
    );
    if (rows.length === 0) throw new Unknown('There is no such notice in your inbox');
  }
}

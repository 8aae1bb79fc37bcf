import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { EventStore, type Position } from '#libs/event-store';
import { CarryOutVerb, type Imported, importRecords, importUndertaking, type Through } from '#libs/submissions';
import { openCast, type SignIn } from './cast.js';
import { progress } from './progress.js';

export interface Loaded extends Imported {
  signIns: SignIn[];
  /** Where the log had come to when the last record was in; null if nothing happened. */
  upTo: Position | null;
}

/** Takes records through the workflow as the sample cast, by the commands that people give. Loads nothing twice. */
export async function loadRecords(exchange: INestApplicationContext, text: string, through: Through): Promise<Loaded> {
  const [commands, queries, store] = [exchange.get(CommandBus), exchange.get(QueryBus), exchange.get(EventStore)];
  const { cast, signIns } = await openCast(commands, queries);
  const shown = progress('Records');
  const imported = await importRecords(text, {
    through,
    cast,
    carryOut: (verb, id, input, by, command) => {
      const asked = { command, actor: by.id, at: new Date().toISOString(), correlation: importUndertaking };
      return commands.execute(new CarryOutVerb(verb, id, input, by, asked));
    },
    answered: (id) => commandsOf(store, id),
    progress: (settled, total) => shown.at(settled, total),
  }).finally(() => shown.end());
  return { ...imported, signIns, upTo: await store.head() };
}

async function commandsOf(store: EventStore, id: string): Promise<Set<string>> {
  const commands = new Set<string>();
  for await (const { meta } of store.read(`submission-${id}`)) commands.add(meta.command);
  return commands;
}

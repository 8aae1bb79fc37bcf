import { randomUUID } from 'node:crypto';
import { setTimeout as rest } from 'node:timers/promises';
import { expect } from '@jest/globals';

/** A draft that was asked for under a key, and what came back: the id of the submission, or null while nothing did. */
export interface Sent {
  /** Its `Idempotency-Key`. */
  key: string;
  id: string | null;
}

/** People who begin drafts without pause, each under a key of its own, until they are told to stop. */
export function keepWriting(url: string, cookie: string, many: number) {
  const sent: Sent[] = [];
  const end = new AbortController();
  const write = async () => {
    while (!end.signal.aborted) {
      const one: Sent = { key: randomUUID(), id: null };
      sent.push(one);
      one.id = await startDraft(url, cookie, one.key).catch(() => null);
      if (one.id === null) await rest(20);
    }
  };
  const writing = Promise.all(Array.from({ length: many }, write));
  return {
    sent,
    async stop() {
      end.abort();
      await writing;
    },
  };
}

/** Answers the id of the submission; throws where it was not acknowledged. */
export async function startDraft(url: string, cookie: string, key: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, 'idempotency-key': key },
    body: JSON.stringify({ kind: 'resource' }),
    signal: AbortSignal.timeout(20_000),
  });
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}

/** What was acknowledged was begun once, and nothing twice; `begun` is how often each submission was, by its stream. */
export function expectOnce(sent: Sent[], begun: Map<string, number>): void {
  const acknowledged = sent.filter(({ id }) => id !== null);
  expect(acknowledged.filter(({ id }) => begun.get(`submission-${id}`) !== 1)).toEqual([]);
  expect(Math.max(...begun.values())).toBe(1);
}

import { CommandBus } from '@nestjs/cqrs';
import type { InjectOptions } from 'fastify';
import { EventStore, type Recorded } from '#libs/event-store';
import type { Installation } from './given.js';
import { AddressLetter } from './letters/address-letter.js';
import type { LetterKind } from './letters/letter-kinds.js';

/** The token of a letter that is written now, as the mail would have it; null where there is to be no letter. */
export async function tokenFor({ app }: Installation, kind: LetterKind, account: string): Promise<string | null> {
  const letter = await app.get(CommandBus).execute(new AddressLetter(kind, account, new Date().toISOString()));
  return letter && new URL(letter.path, 'http://here.invalid').searchParams.get('token');
}

/** The security log so far: what was noted, about whom. */
export async function noted({ app }: Installation): Promise<{ what: string; account: string | undefined }[]> {
  const store = app.get(EventStore);
  if ((await store.head()) === null) return [];
  for await (const batch of store.follow(null, new AbortController().signal)) {
    return batch.map(({ type, data }: Recorded) => ({ what: type, account: whose(data) }));
  }
  return [];
}

/** A form as a browser of this site posts it. */
export const posted = (url: string, fields: Record<string, string | string[]>, cookie = ''): InjectOptions => {
  const payload = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) payload.append(name, value);
  const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  return { method: 'POST', url, headers, payload: payload.toString() };
};

const whose = (data: unknown): string | undefined =>
  typeof data === 'object' && data !== null && 'account' in data ? String(data.account) : undefined;

import { CommandBus } from '@nestjs/cqrs';
import type { InjectOptions } from 'fastify';
import { EventStore } from '#libs/event-store';
import type { Installation } from './given.js';
import { AddressLetter } from './letters/address-letter.js';
import type { LetterKind } from './letters/letter-kinds.js';
import { isOfSecurityLog, type SecurityEvent } from './security-log/security-event.js';

/** The token of a letter that is written now, as the mail would have it; null where there is to be no letter. */
export async function tokenFor({ app }: Installation, kind: LetterKind, account: string): Promise<string | null> {
  const letter = await app.get(CommandBus).execute(new AddressLetter(kind, account, new Date().toISOString()));
  return letter && new URL(letter.path, 'http://here.invalid').searchParams.get('token');
}

interface Noted extends Pick<SecurityEvent['data'], 'account' | 'by'> {
  what: string;
}

/** The security log so far: what was noted, about whom, and who did it. */
export async function noted({ app }: Installation): Promise<Noted[]> {
  const store = app.get(EventStore);
  if ((await store.head()) === null) return [];
  for await (const batch of store.follow(null, new AbortController().signal)) {
    return batch.filter(isOfSecurityLog).map(({ type, data: { account, by } }) => ({ what: type, account, by }));
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

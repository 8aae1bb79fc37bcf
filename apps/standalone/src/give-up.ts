import { UnfitEventStore } from '#libs/event-store';
import { DataDirTaken, UnfitDatabase, WrongSetting } from '#libs/platform';

const sentences = [DataDirTaken, UnfitDatabase, UnfitEventStore, WrongSetting];

/** Leaves with 1 and says why: in a sentence where the reason lies outside, whole where it is ours. */
export function giveUp(error: Error): never {
  console.error(reasonFor(error));
  process.exit(1);
}

function reasonFor(error: Error & { code?: string }): unknown {
  if (sentences.some((kind) => error instanceof kind)) return error.message;
  if (error.code === 'EADDRINUSE') return 'PORT is taken by another program: set PORT to another one, or to 0 for any.';
  if (error.code === 'EADDRNOTAVAIL') return 'HOST is not an address of this machine.';
  if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|28)/.test(error.code ?? ''))
    return `DATABASE_URL or REDIS_URL does not lead to a server that lets us in: ${error.message}`;
  return error;
}

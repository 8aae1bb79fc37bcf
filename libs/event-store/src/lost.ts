import { types } from 'node:util';

/** SQLSTATE classes and codes that say "not now": connection, password changed under us, resources, shut-down, time-out, failing over, disk. */
const states = /^(08|28|53|57P|57014|58|25006)/;
const sockets = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)/;
/** What `pg` says without a code. */
const words = /connection terminated|connection error|timeout exceeded|read timeout|cannot use a pool after/i;

/** Whether the database could not be reached or could not answer; what was asked may or may not have happened. */
export function isLost(error: unknown): boolean {
  if (!types.isNativeError(error)) return false;
  const { code = '' } = error as NodeJS.ErrnoException;
  return states.test(code) || sockets.test(code) || words.test(error.message);
}

import { describe, expect, it } from '@jest/globals';
import { AccessDeniedError, UnavailableError, UnknownError } from '@kurrent/kurrentdb-client';
import { Conflict, StoreUnavailable } from './event-store.js';
import { inOurWords, isAway } from './kurrentdb.faults.js';

type Raw = ConstructorParameters<typeof UnknownError>[0];
const unmapped = (message: string) => Object.assign(new UnknownError({ details: '' } as Raw), { message });

describe('A KurrentDB that is away is known', () => {
  it.each([
    // Seen once in seventy-five reads whose connection was reset, with two busy cores.
    'Unmapped gRPC error: code: The operation was cancelled, message: operation was canceled.',
    'Unmapped gRPC error: code: The operation was aborted, message: the leader changed.',
    'Unmapped gRPC error: code: Internal error, message: h2 protocol error: stream reset.',
    'Unmapped gRPC error: code: Unknown error, message: transport error.',
  ])('by the words of the native part: %s', (message) => {
    expect(isAway(unmapped(message))).toBe(true);
    expect(inOurWords(unmapped(message))).toBeInstanceOf(StoreUnavailable);
  });

  it('by the type of the error, and by the code where the client passes it on', () => {
    expect(isAway(new UnavailableError({ details: '' } as Raw))).toBe(true);
    expect(isAway(Object.assign(new Error('14 UNAVAILABLE: dropped'), { code: 14 }))).toBe(true);
  });

  it('from what asking again does not mend', () => {
    expect(isAway(unmapped('Unmapped gRPC error: code: Client specified an invalid argument, message: no.'))).toBe(
      false,
    );
    expect(isAway(new AccessDeniedError({ details: 'connection' } as Raw))).toBe(false);
    expect(isAway(new Conflict('thing', 'none'))).toBe(false);
  });
});

/** The last entry of a page: what comes after it in the order of the list is on the next one. */
export interface Cursor {
  /** Zero where the list is not ordered by match. */
  rank: number;
  publishedAt: string;
  number: string;
}

/** Opaque to whoever gets it; it holds nothing that the page it came with did not show. */
export const written = ({ rank, publishedAt, number }: Cursor): string =>
  Buffer.from(JSON.stringify([rank, publishedAt, number])).toString('base64url');

/** Null for anything that was not written here. */
export function read(cursor: string): Cursor | null {
  try {
    const [rank, publishedAt, number, ...rest]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const fits = typeof rank === 'number' && isTime(publishedAt) && isNumber(number) && rest.length === 0;
    const found = fits ? { rank, publishedAt, number } : null;
    return found && written(found) === cursor ? found : null;
  } catch {
    return null;
  }
}

const isTime = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(value);
const isNumber = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Z]{2}-\d{4}-\d{1,9}$/.test(value);

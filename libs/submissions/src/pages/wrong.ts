import { BadInput, Conflict, type FieldError, Refused } from '#libs/event-store';

/** What a form is shown again with; null for an error that no form can answer. */
export function wrongWith(error: unknown): { status: number; errors: FieldError[] } | null {
  if (error instanceof BadInput) return { status: 400, errors: error.errors };
  if (!(error instanceof Refused || error instanceof Conflict)) return null;
  return { status: 409, errors: [{ field: 'main', message: error.message }] };
}

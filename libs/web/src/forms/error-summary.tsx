import type { FieldError } from '#libs/event-store';
import type { Page } from '../page.js';

/** What is wrong with one field of a form. */
export interface WrongField extends FieldError {
  /** What the page calls it: said where several fields may have the same error. */
  name?: string | undefined;
}

/** What is wrong, first of all on the page, each error a link to its field (whose id is its name). */
export function ErrorSummary({ page, errors }: { page: Page; errors: WrongField[] }) {
  if (errors.length === 0) return null;
  return (
    <div class="errors" role="alert" aria-labelledby="errors" tabIndex={-1}>
      <h2 id="errors">{page.say('web.form.errors', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ field, name, message }) => (
          <li>
            <a href={`#${encodeURIComponent(field)}`}>
              {name && `${name} · `}
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is wrong with one field, if anything. */
export const errorOf = (errors: FieldError[], name: string): string | undefined =>
  errors.find(({ field }) => field === name)?.message;

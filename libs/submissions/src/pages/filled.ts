import type { FieldError } from '#libs/event-store';
import type { Page } from '#libs/web';
import type { SeenSubmission } from '../overview/seen-submission.js';

/** A form with what is in it: nothing yet, or what was typed and what was wrong with it. */
export interface Filled {
  page: Page;
  seen: SeenSubmission;
  sent: Record<string, unknown>;
  errors: FieldError[];
}

import type { Page } from '../page.js';

/** What every field of a form is told. Its id is its name, so that an error can link to it. */
export interface FieldProps {
  page: Page;
  /** Dotted where the body is nested: `fields.title`. */
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean | undefined;
  /** A field that is not required says so, unless it is quiet. */
  quiet?: boolean;
}

export interface Option {
  value: string;
  label: string;
  hint?: string;
  /** Options of one group stand together under its name. */
  group?: string;
}

/** Ids of the hint and the error, for `aria-describedby`. */
export const describedBy = ({ name, hint, error }: FieldProps): string | undefined =>
  [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined;

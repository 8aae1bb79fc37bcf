/** What a sentence names, by the names that every language knows it by. */
export type Values = Readonly<Record<string, string | number>>;

/** Why not: a sentence for programs and logs, and what a page needs to say it in the language of its reader. */
export interface Reason {
  /** In English. */
  message: string;
  /** Of the sentence, the same for ever: `too-long`. */
  code?: string | undefined;
  values?: Values | undefined;
}

/** A rule of the domain said no, or someone was faster (HTTP 409). The message is a sentence for the person who asked. */
export class Refused extends Error implements Reason {
  constructor(
    message: string,
    readonly code?: string,
    readonly values?: Values,
  ) {
    super(message);
  }
}

/** Who asks may not do this (HTTP 403). */
export class NotAllowed extends Error {}

/** There is no such thing, or not for the one who asks (HTTP 404). */
export class Unknown extends Error {}

export interface FieldError extends Reason {
  /** Path of the field as it was sent: `fields.title`, `scores.relevance.score`. */
  field: string;
}

/** What was sent cannot be understood or is not complete (HTTP 400); every error names its field. */
export class BadInput extends Error {
  constructor(readonly errors: FieldError[]) {
    super(errors.map(({ field, message }) => `${field}: ${message}`).join('; '));
  }
}

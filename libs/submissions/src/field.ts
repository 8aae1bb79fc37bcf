import type { Form } from './events.js';
import type { Vocabulary } from './vocabularies.js';

export type FieldKind = 'line' | 'prose' | 'year' | 'choice' | 'choices' | 'lines' | 'records';
/** What a text must look like: a web address, the number of any entry, the number of a practice. */
export type Format = 'url' | 'entry-number' | 'practice-number';

/** One text of a small record, such as the address of a link. */
export interface Part {
  id: string;
  kind: 'line' | 'prose';
  /** Characters. */
  max: number;
  required: boolean;
  format?: Format;
}

export interface Field {
  id: string;
  kind: FieldKind;
  /** Forms in which an answer is needed to submit. */
  required: Form[];
  /** Characters of a text, or of each line. */
  max?: number;
  /** How many choices, lines or records there may be. */
  items?: number;
  vocabulary?: Vocabulary;
  format?: Format;
  parts?: Part[];
  /** For members only: never part of what is published. */
  confidential?: true;
}

export interface Section {
  id: string;
  fields: Field[];
  /** One of these sets of fields must be answered whole. */
  either?: string[][];
}

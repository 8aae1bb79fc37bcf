import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { sampleFile } from '#libs/directory';
import { fromRecord, readRecords } from '#libs/submissions';
import { labelledIn } from './labelled.js';

describe('notes', () => {
  it('of an imported record are told line by line', () => {
    expect(labelledIn('Record: a-centre\nLanguages of the source: ar, en')).toEqual({
      labelled: [
        { label: 'record', text: 'a-centre' },
        { label: 'languages', text: 'ar, en' },
      ],
      rest: '',
    });
  });

  it('that an author wrote stay as they are', () => {
    const notes = 'Please note: this was hard.\n\nRecords: none.';
    expect(labelledIn(notes)).toEqual({ labelled: [], rest: notes });
  });

  it('of all the sample records have no label that is not known', () => {
    const { good } = readRecords(readFileSync(sampleFile('records.jsonl'), 'utf8'));
    const left = good.map(({ record }) => labelledIn(fromRecord(record).answers['links']?.['notes'] as string).rest);
    expect(left.filter(Boolean)).toEqual([]);
  });
});

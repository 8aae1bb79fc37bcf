/** What of a record has no field of its own: the label that its import wrote before it, and the name of it in messages. */
const labels = new Map([
  ['Sample data', 'sample'],
  ['Record', 'record'],
  ['Whole title', 'title'],
  ['Whole summary', 'summary'],
  ['Languages of the source', 'languages'],
  ['Themes', 'themes'],
  ['Forms of exploitation', 'exploitation'],
  ['Regions', 'regions'],
  ['Instruments', 'instruments'],
  ['Confidence in the source', 'confidence'],
]);

/** A line with its label. */
export interface Labelled {
  label: string;
  text: string;
}

/** Notes taken apart: lines with a label that an import writes, and all the rest as it was written. */
export function labelledIn(notes: string): { labelled: Labelled[]; rest: string } {
  const lines = notes.split('\n').map((line) => ({ line, found: labelledLine(line) }));
  return {
    labelled: lines.flatMap(({ found }) => found ?? []),
    rest: lines
      .flatMap(({ line, found }) => (found ? [] : [line]))
      .join('\n')
      .trim(),
  };
}

function labelledLine(line: string): Labelled | undefined {
  const [, said = '', text = ''] = /^([A-Z][a-z ]+): (\S.*)$/.exec(line) ?? [];
  const label = labels.get(said);
  return label === undefined ? undefined : { label, text };
}

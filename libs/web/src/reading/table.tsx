import type { ComponentChildren } from 'preact';

export interface Column {
  label: string;
  /** Numbers stand under each other. */
  numeric?: boolean;
}

interface TableProps {
  /** What the table says; shown above it unless `quiet`. */
  caption: string;
  quiet?: boolean;
  columns: Column[];
  /** The first cell of a row names it. */
  rows: ComponentChildren[][];
}

/** A table; on a small screen each row becomes a list of its cells with their labels, so that nothing scrolls sideways. */
export const Table = ({ caption, quiet, columns, rows }: TableProps) => (
  <table>
    <caption class={quiet ? 'unseen' : undefined}>{caption}</caption>
    <thead>
      <tr>
        {columns.map(({ label, numeric }) => (
          <th scope="col" class={numeric ? 'n' : undefined}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((cells) => (
        <tr>{cells.map((cell, index) => Cell(cell, index, columns[index]))}</tr>
      ))}
    </tbody>
  </table>
);

function Cell(cell: ComponentChildren, index: number, { label = '', numeric }: Partial<Column> = {}) {
  const told = { 'data-label': label, class: numeric ? 'n' : undefined };
  return index === 0 ? (
    <th scope="row" {...told}>
      {cell}
    </th>
  ) : (
    <td {...told}>{cell}</td>
  );
}

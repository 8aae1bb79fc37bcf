import type { ComponentChildren } from 'preact';

export type Fact = [term: string, value: ComponentChildren];

/** Terms and what they are here; a term without a value is left out. */
export const Facts = ({ facts }: { facts: Fact[] }) => (
  <dl class="facts">
    {facts
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([term, value]) => (
        <div>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);

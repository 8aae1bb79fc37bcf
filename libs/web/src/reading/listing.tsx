import type { ComponentChildren } from 'preact';

export interface Listed {
  /** Left out where there is nothing to open. */
  href?: string | undefined;
  title: string;
  /** Language of title and summary, where it is not the page's. */
  language?: string | undefined;
  /** A word above the title: the kind. */
  kind?: string;
  mark?: ComponentChildren;
  summary?: ComponentChildren;
  /** Small facts below: who, where, when. Empty ones are left out. */
  meta?: ComponentChildren[];
  /** What can be done with it: `<Actions>`. */
  actions?: ComponentChildren;
}

interface ListingProps {
  items: Listed[];
  /** `h2` where no heading stands between the page's own and the list. */
  heading?: 'h2' | 'h3';
  /** Two columns where there is room. */
  paired?: boolean;
}

/** Entries, submissions, work: what they are called first, what they are in small. */
export const Listing = ({ items, heading = 'h3', paired }: ListingProps) => (
  <ul class={paired ? 'entries paired' : 'entries'}>
    {items.map((item) => (
      <li>
        <Item {...item} heading={heading} />
      </li>
    ))}
  </ul>
);

function Item({ heading: Heading, language, kind, mark, meta = [], ...item }: Listed & { heading: 'h2' | 'h3' }) {
  const facts = meta.filter((fact) => fact !== undefined && fact !== null && fact !== '' && fact !== false);
  return (
    <>
      {(kind || mark) && (
        <div class="meta">
          {kind && <span class="kind">{kind}</span>}
          {mark}
        </div>
      )}
      <Heading>
        <Opens href={item.href}>
          <bdi lang={language}>{item.title}</bdi>
        </Opens>
      </Heading>
      {item.summary && (
        <p>
          <bdi lang={language}>{item.summary}</bdi>
        </p>
      )}
      {facts.length > 0 && (
        <ul class="meta">
          {facts.map((fact) => (
            <li>
              <bdi>{fact}</bdi>
            </li>
          ))}
        </ul>
      )}
      {item.actions}
    </>
  );
}

const Opens = ({ href, children }: { href: string | undefined; children: ComponentChildren }) =>
  href ? <a href={href}>{children}</a> : <>{children}</>;

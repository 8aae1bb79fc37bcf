import type { Page } from '../page.js';

interface PagerProps {
  page: Page;
  /** Addresses; what there is not is not shown. */
  first?: string | undefined;
  previous?: string | undefined;
  next?: string | undefined;
}

export function Pager({ page: { say }, first, previous, next }: PagerProps) {
  if (!first && !previous && !next) return null;
  return (
    <nav class="pager" aria-label={say('web.pager')}>
      {first && <a href={first}>{say('web.pager.first')}</a>}
      {previous && (
        <a href={previous} rel="prev">
          {say('web.pager.previous')}
        </a>
      )}
      {next && (
        <a class="button" href={next} rel="next">
          {say('web.pager.next')}
        </a>
      )}
    </nav>
  );
}

import type { Page } from '../page.js';

/** A filter in use, and the address of the same list without it. */
export interface ChosenFilter {
  label: string;
  without: string;
}

/** The filters in use as links that take each of them away, and one that takes away all. */
export const Chosen = ({ page: { say }, filters, clear }: { page: Page; filters: ChosenFilter[]; clear: string }) =>
  filters.length === 0 ? null : (
    <ul class="chosen" aria-label={say('web.filter.in-use')}>
      {filters.map(({ label, without }) => (
        <li>
          <a href={without} aria-label={say('web.filter.remove', { name: label })}>
            {label}
            <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      <li>
        <a class="clear" href={clear}>
          {say('web.filter.clear')}
        </a>
      </li>
    </ul>
  );

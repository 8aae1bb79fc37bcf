import type { Page } from '../page.js';

/** What was asked before and stays: a GET form hands it on. */
export type Kept = Record<string, string | string[] | undefined>;

export const Keep = ({ kept }: { kept: Kept }) => (
  <>
    {Object.entries(kept).flatMap(([name, values = []]) =>
      [values].flat().map((value) => <input type="hidden" name={name} value={value} />),
    )}
  </>
);

interface SearchProps {
  page: Page;
  action: string;
  label: string;
  name?: string;
  value?: string | undefined;
  /** Filters that stay while searching. */
  keep?: Kept;
}

export const Search = ({ page, action, label, name = 'q', value = '', keep = {} }: SearchProps) => (
  <search>
    <form class="search" method="get" action={action}>
      <Keep kept={keep} />
      <input type="search" name={name} value={value} aria-label={label} placeholder={label} dir="auto" />
      <button>{page.say('web.search')}</button>
    </form>
  </search>
);

import type { Page } from '../page.js';

/** A page that anyone might be reading: the weather, by the World Meteorological Organization. */
const elsewhere = 'https://worldweather.wmo.int/';

/** Who is watched while reading can be gone at once: by this link, or with scripts by pressing Escape three times. */
export function QuickExit({ page: { say } }: { page: Page }) {
  return (
    <a class="quick-exit" href={elsewhere} rel="noreferrer nofollow" title={say('web.quick-exit.key')}>
      {say('web.quick-exit')}
    </a>
  );
}

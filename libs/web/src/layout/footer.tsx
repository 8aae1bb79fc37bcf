import type { Page } from '../page.js';

export function Footer({ page: { say } }: { page: Page }) {
  return (
    <footer class="foot">
      <div class="wrap">
        <p>{say('web.footer')}</p>
        <nav aria-label={say('web.footer.nav')}>
          <ul>
            <li>
              <a href="/about">{say('web.footer.about')}</a>
            </li>
            <li>
              <a href="/criteria">{say('web.footer.criteria')}</a>
            </li>
            <li>
              <a href="/api">{say('web.footer.api')}</a>
            </li>
            <li>
              <a href="/accessibility">{say('web.footer.accessibility')}</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}

import type { Page } from '#libs/web';

interface PlacesProps {
  page: Page;
  /** What they are together, in the messages: `accounts.<name>`. */
  name: string;
  /** Addresses, by the last part of their messages: `accounts.<name>.<place>`. */
  places: Readonly<Record<string, string>>;
}

/** Pages that belong together, each one step from the others. */
export const Places = ({ page, name, places }: PlacesProps) => (
  <nav class="tabs" aria-label={page.say(`accounts.${name}`)}>
    <ul>
      {Object.entries(places).map(([place, href]) => (
        <li>
          <a href={href} aria-current={page.url.split('?')[0] === href ? 'page' : undefined}>
            {page.say(`accounts.${name}.${place}`)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const own = {
  'sign-in': '/account/sign-in',
  'e-mail': '/account/e-mail',
  language: '/account/language',
  sessions: '/account/sessions',
};

/** The pages about one's own account. */
export const OwnPlaces = ({ page }: { page: Page }) => (
  <>
    <Places page={page} name="own" places={own} />
    <p class="hint">
      {page.say('accounts.own.as')} <bdi>{page.viewer?.name}</bdi>
    </p>
  </>
);

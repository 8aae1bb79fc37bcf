import { inLanguage, nativeNames } from '../language.js';
import { type Language, languages, type Page } from '../page.js';
import { Form } from '../forms/form.js';
import { Emblem } from './emblem.js';

export function Masthead({ page }: { page: Page }) {
  const { say } = page;
  return (
    <header class="masthead">
      <div class="wrap">
        <a class="brand" href="/">
          <Emblem />
          <span>
            {say('web.brand')} <small>{say('web.brand.line')}</small>
          </span>
        </a>
        <nav class="languages" aria-label={say('web.languages')}>
          <ul>
            {inOrderOfTheUnitedNations.map((language) => (
              <li>
                <LanguageLink page={page} language={language} />
              </li>
            ))}
          </ul>
        </nav>
        <nav class="places" aria-label={say('web.nav')}>
          <ul>
            <Place page={page} href="/catalogue" label={say('web.nav.catalogue')} also="/e/" />
            {page.viewer ? <MemberPlaces page={page} /> : <VisitorPlaces page={page} />}
          </ul>
        </nav>
      </div>
    </header>
  );
}

const inOrderOfTheUnitedNations = Object.keys(nativeNames).filter((name): name is Language =>
  languages.some((language) => language === name),
);

function LanguageLink({ page, language }: { page: Page; language: Language }) {
  const current = page.language === language || undefined;
  return (
    <a href={inLanguage(page.url, language)} hreflang={language} lang={language} aria-current={current} rel="alternate">
      {nativeNames[language]}
    </a>
  );
}

function VisitorPlaces({ page }: { page: Page }) {
  return <Place page={page} href="/sign-in" label={page.say('web.nav.sign-in')} />;
}

function MemberPlaces({ page }: { page: Page }) {
  const { say, viewer } = page;
  const unread = viewer?.unread ?? 0;
  return (
    <>
      <Place page={page} href="/desk" label={say('web.nav.desk')} />
      <Place page={page} href="/submissions" label={say('web.nav.submissions')} />
      <Place page={page} href="/inbox" label={say('web.nav.inbox')} unread={unread} />
      <PlacesOfRoles page={page} roles={viewer?.roles ?? []} />
      <Place page={page} href="/account/sign-in" label={say('web.nav.account')} also="/account/" />
      <li class="leave">
        <Form page={page} action="/sign-out">
          <button class="linklike" title={viewer?.name}>
            {say('web.nav.sign-out')}
          </button>
        </Form>
      </li>
    </>
  );
}

/** Administrators find the invitations among their own pages. */
function PlacesOfRoles({ page, roles }: { page: Page; roles: string[] }) {
  if (roles.includes('administrator')) {
    const also = page.url.startsWith('/invitations') ? '/invitations' : '/admin/';
    return <Place page={page} href="/admin/accounts" label={page.say('web.nav.administration')} also={also} />;
  }
  const invites = roles.includes('focal-point') || roles.includes('secretariat');
  return invites ? <Place page={page} href="/invitations" label={page.say('web.nav.invitations')} /> : null;
}

interface PlaceProps {
  page: Page;
  href: string;
  label: string;
  /** Pages at another address that belong to this place. */
  also?: string;
  unread?: number;
}

function Place({ page, href, label, also, unread = 0 }: PlaceProps) {
  const [path = ''] = page.url.split('?');
  const here = path === href ? 'page' : path.startsWith(`${href}/`) || (also && path.startsWith(also)) || undefined;
  return (
    <li>
      <a href={href} aria-current={here}>
        {label}
        {unread > 0 && (
          <>
            {' '}
            <span class="count" aria-hidden="true">
              {unread}
            </span>
            <span class="unseen">{page.say('web.nav.unread', { count: unread })}</span>
          </>
        )}
      </a>
    </li>
  );
}

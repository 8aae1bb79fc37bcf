import type { FieldError } from '#libs/event-store';
import { Actions, dateText, Form, Layout, Notice, type Page, Part, type View } from '#libs/web';
import type { OrganisationName } from '../organisation-names.js';
import { OwnPlaces } from '../places.js';

/** What was just done, and led here. */
export const doings = ['linked', 'unlinked'] as const;
export type Doing = (typeof doings)[number];

/** Signing in with one's organisation, as it stands for an account. */
export interface OwnProvider {
  organisation: OrganisationName;
  /** Whether the organisation has a provider. */
  offered: boolean;
  /** Since when the account signs in with it; null where it does not. */
  since: Date | null;
}

interface Model extends OwnProvider {
  done?: Doing | undefined;
  errors?: FieldError[];
}

export const OwnProviderPage: View<Model> = ({ page, done, errors = [], ...own }) => (
  <Layout
    page={page}
    title={page.say('accounts.provider.own')}
    over={<OwnPlaces page={page} />}
    lead={page.say('accounts.provider.own.lead')}
    errors={errors}
  >
    {done && (
      <Notice tone="good" live>
        {page.say(`accounts.provider.own.${done}`, { acronym: own.organisation.acronym })}
      </Notice>
    )}
    <OwnProviderPart page={page} {...own} />
  </Layout>
);

/** Linked or not, and what can be done about it. */
export const OwnProviderPart = ({ page, organisation, offered, since }: OwnProvider & { page: Page }) => {
  const { say } = page;
  const { acronym, name } = organisation;
  const doing = since ? 'unlink' : 'link';
  if (!offered && !since) return <p>{say('accounts.provider.own.none', { name })}</p>;
  return (
    <Part title={say('accounts.provider.own.with', { acronym })} id="provider">
      <p>
        {since
          ? say('accounts.provider.own.since', { day: dateText(since, page.language), name })
          : say('accounts.provider.own.not-yet', { name })}
      </p>
      <Form page={page} action={`/account/provider/${doing}`}>
        <Actions>
          <button class={since ? 'quiet' : undefined}>{say(`accounts.provider.own.${doing}`, { acronym })}</button>
        </Actions>
      </Form>
    </Part>
  );
};

/** On the way to the provider: browsers let no form of ours end at another site (CSP `form-action`), so a page goes on to it. */
export const OnTheWayPage: View<{ url: string; organisation: OrganisationName }> = ({ page, url, organisation }) => (
  <Layout
    page={page}
    title={page.say('accounts.provider.way', { acronym: organisation.acronym })}
    lead={page.say('accounts.provider.way.lead', { host: new URL(url).host })}
    head={<meta http-equiv="refresh" content={`0; url=${url}`} />}
  >
    <Actions>
      <a class="button" href={url}>
        {page.say('accounts.provider.way.do')}
      </a>
    </Actions>
  </Layout>
);

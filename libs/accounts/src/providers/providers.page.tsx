import type { FieldError } from '#libs/event-store';
import {
  Actions,
  Choice,
  Columns,
  errorOf,
  Form,
  Layout,
  Listing,
  Notice,
  type Page,
  Part,
  TextLine,
  type View,
} from '#libs/web';
import { AdminPlaces } from '../administer/admin-places.js';
import type { OrganisationName } from '../organisation-names.js';
import type { IdentityProvider } from './providers.js';

/** What was just done, and led here. */
export const doings = ['set', 'removed'] as const;
export type Doing = (typeof doings)[number];

interface Model {
  providers: IdentityProvider[];
  organisations: OrganisationName[];
  /** Where an organisation's provider sends people back to. */
  callbackOf(organisation: string): string;
  done?: Doing | undefined;
  /** What was filled in and could not be kept; never the secret. */
  filled?: IdentityProvider;
  errors?: FieldError[];
}

type Shown = Model & { page: Page };

/** Which organisations sign their people in themselves, and how their providers are reached. */
export const ProvidersPage: View<Model> = (shown) => {
  const { page, done, errors = [] } = shown;
  return (
    <Layout
      page={page}
      title={page.say('accounts.admin.providers')}
      over={<AdminPlaces page={page} />}
      lead={page.say('accounts.providers.lead')}
      errors={errors}
    >
      {done && (
        <Notice tone="good" live>
          {page.say(`accounts.providers.done.${done}`)}
        </Notice>
      )}
      <Columns end side={<Advice {...shown} />}>
        <Present {...shown} />
        <Part title={page.say('accounts.providers.set')} id="set">
          <ProviderForm {...shown} />
        </Part>
      </Columns>
    </Layout>
  );
};

const Present = ({ page, providers, organisations, callbackOf }: Shown) => (
  <section aria-labelledby="present">
    <div class="bar">
      <h2 id="present">{page.say('accounts.providers.present')}</h2>
      <p>{page.say('accounts.providers.count', { count: providers.length })}</p>
    </div>
    <Listing
      items={providers.map(({ organisation, issuer, clientId }) => ({
        title: organisations.find(({ id }) => id === organisation)?.name ?? organisation,
        meta: [
          issuer,
          page.say('accounts.providers.client', { clientId }),
          page.say('accounts.providers.callback', { callback: callbackOf(organisation) }),
        ],
        actions: (
          <Actions>
            <Form page={page} action={`/admin/providers/${organisation}/remove`}>
              <button class="linklike">{page.say('accounts.providers.remove')}</button>
            </Form>
          </Actions>
        ),
      }))}
    />
  </section>
);

const ProviderForm = ({ page, organisations, filled, errors = [] }: Shown) => {
  const { say } = page;
  const field = (name: 'issuer' | 'clientId' | 'clientSecret') => ({
    page,
    name,
    label: say(`accounts.providers.${name}`),
    hint: say(`accounts.providers.${name}.hint`),
    error: errorOf(errors, name),
    required: true,
  });
  return (
    <Form page={page} action="/admin/providers">
      <Choice
        page={page}
        name="organisation"
        as="select"
        label={say('accounts.organisation')}
        error={errorOf(errors, 'organisation')}
        options={organisations.map(({ id, acronym, name }) => ({ value: id, label: `${acronym} – ${name}` }))}
        value={filled?.organisation}
        required
      />
      <TextLine {...field('issuer')} type="url" value={filled?.issuer} />
      <TextLine {...field('clientId')} autocomplete="off" value={filled?.clientId} />
      <TextLine {...field('clientSecret')} type="password" autocomplete="off" />
      <Actions>
        <button>{say('accounts.providers.do')}</button>
      </Actions>
    </Form>
  );
};

const Advice = ({ page: { say }, callbackOf }: Shown) => (
  <>
    <Part title={say('accounts.providers.before')}>
      <p>{say('accounts.providers.before.text')}</p>
      <p>
        <code>{callbackOf('')}…</code>
      </p>
    </Part>
    <Part title={say('accounts.providers.who')}>
      <p>{say('accounts.providers.who.text')}</p>
    </Part>
  </>
);

import type { FieldError } from '#libs/event-store';
import {
  Actions,
  Columns,
  errorOf,
  Facts,
  Form,
  Layout,
  listText,
  Notice,
  type Page,
  Part,
  TextLine,
  type View,
} from '#libs/web';
import { NameForManagers, NewPassword } from '../new-password.js';
import { PasskeyInstead, PasskeyScript } from '../passkeys/passkey-form.js';
import type { Offer } from '../invite/open-invitation.js';

interface Model {
  offer: Offer;
  /** Name of the organisation. */
  organisation: string;
  token: string;
  /** Whether the organisation can say who the person is. */
  hasProvider: boolean;
  name?: string;
  errors?: FieldError[];
}

/** Where an invited person chooses how to sign in. */
export const JoinPage: View<Model> = ({ page, offer, organisation, token, hasProvider, name, errors = [] }) => (
  <Layout
    page={page}
    title={page.say('accounts.join.title')}
    lead={page.say('accounts.join.lead', { organisation })}
    errors={errors}
    head={<PasskeyScript />}
  >
    <Columns end side={<Offered page={page} offer={offer} organisation={organisation} />}>
      <Form page={page} action="/join">
        <input type="hidden" name="token" value={token} />
        <NameForManagers email={offer.email} />
        <TextLine
          page={page}
          name="name"
          autocomplete="name"
          label={page.say('accounts.join.name')}
          hint={page.say('accounts.join.name.hint')}
          error={errorOf(errors, 'name')}
          value={name}
          required
        />
        <PasskeyInstead
          page={page}
          action="/join/passkey"
          question={`/join/passkey/question?token=${encodeURIComponent(token)}`}
          label={page.say('accounts.join.passkey')}
          or={page.say('accounts.join.or')}
        />
        <NewPassword page={page} label={page.say('accounts.join.password')} errors={errors} />
        <Actions>
          <button>{page.say('accounts.join.do')}</button>
          {hasProvider && (
            <a href={`/sign-in/with/${encodeURIComponent(offer.organisation)}?invitation=${encodeURIComponent(token)}`}>
              {page.say('accounts.join.with', { organisation })}
            </a>
          )}
        </Actions>
      </Form>
    </Columns>
  </Layout>
);

const Offered = ({ page, offer, organisation }: Pick<Model, 'offer' | 'organisation'> & { page: Page }) => {
  const { say } = page;
  const roles = listText(
    offer.roles.map((role) => say(`role.${role}`)),
    page.language,
  );
  return (
    <>
      <Part title={say('accounts.join.offer')}>
        <Facts
          facts={[
            [say('accounts.email'), offer.email],
            [say('accounts.organisation'), organisation],
            [say('accounts.roles'), roles],
          ]}
        />
      </Part>
      <Part title={say('accounts.join.next')}>
        <p>{say('accounts.join.next.text')}</p>
      </Part>
    </>
  );
};

/** Only whoever reads mail at the address learns that it has an account. */
export const InvitedAgainPage: View<Pick<Model, 'offer' | 'organisation'>> = ({ page, offer, organisation }) => (
  <Layout page={page} title={page.say('accounts.join.taken')}>
    <Notice>{page.say('accounts.join.taken.text', { organisation, email: offer.email })}</Notice>
    <p>
      <a href="/sign-in">{page.say('accounts.sign-in.title')}</a>
    </p>
  </Layout>
);

/** The link opens nothing; the page says why that may be, and what to do. */
export const InvitationOverPage: View<object> = ({ page }) => (
  <Layout page={page} title={page.say('accounts.join.over')}>
    <Notice tone="stop">{page.say('accounts.join.over.text')}</Notice>
    <p>
      {page.viewer ? (
        <a href="/desk">{page.say('web.nav.desk')}</a>
      ) : (
        <a href="/sign-in">{page.say('accounts.sign-in.title')}</a>
      )}
    </p>
  </Layout>
);

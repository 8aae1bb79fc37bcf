import type { FieldError } from '#libs/event-store';
import { Actions, errorOf, Form, Layout, Notice, TextLine, type View } from '#libs/web';
import { OwnPlaces } from '../places.js';

interface Model {
  /** The address that the account has. */
  now: string;
  /** Whether a mail has just been asked for. */
  asked?: boolean;
  email?: string;
  errors?: FieldError[];
}

export const ChangeEmailPage: View<Model> = ({ page, now, asked, email, errors = [] }) => (
  <Layout
    page={page}
    title={page.say('accounts.change-email.title')}
    over={<OwnPlaces page={page} />}
    lead={page.say('accounts.change-email.lead', { now })}
    errors={errors}
  >
    {asked && (
      <Notice tone="good" live>
        {page.say('accounts.change-email.asked')}
      </Notice>
    )}
    <Form page={page} action="/account/e-mail">
      <TextLine
        page={page}
        name="email"
        type="email"
        autocomplete="email"
        label={page.say('accounts.change-email.email')}
        error={errorOf(errors, 'email')}
        value={email}
        required
      />
      <Actions>
        <button>{page.say('accounts.change-email.do')}</button>
      </Actions>
    </Form>
  </Layout>
);

/** Where a link leads: a button, so that a mail program that opens links does nothing. */
const linkPage =
  (does: 'confirm' | 'not-me'): View<{ token: string }> =>
  ({ page, token }) => (
    <Layout
      page={page}
      title={page.say(`accounts.change-email.${does}`)}
      lead={page.say(`accounts.change-email.${does}.lead`)}
    >
      <Form page={page} action={`/account/e-mail/${does}`}>
        <input type="hidden" name="token" value={token} />
        <Actions>
          <button>{page.say(`accounts.change-email.${does}.do`)}</button>
        </Actions>
      </Form>
    </Layout>
  );

/** For whoever reads mail at the new address. */
export const ConfirmEmailPage = linkPage('confirm');

/** For whoever reads mail at the address from before. */
export const NotMePage = linkPage('not-me');

export const EmailEndPage: View<{ end: 'done' | 'undone' | 'over' }> = ({ page, end }) => (
  <Layout
    page={page}
    title={page.say(`accounts.change-email.${end}`)}
    lead={page.say(`accounts.change-email.${end}.lead`)}
  >
    {end === 'undone' ? (
      <Actions>
        <a class="button" href="/forgotten">
          {page.say('accounts.change-email.undone.do')}
        </a>
      </Actions>
    ) : (
      <p>
        <a href="/account/e-mail">{page.say('accounts.change-email.title')}</a>
      </p>
    )}
  </Layout>
);

import type { FieldError } from '#libs/event-store';
import { Actions, errorOf, Form, Layout, TextLine, type View } from '#libs/web';
import { NameForManagers, NewPassword } from '../new-password.js';
import { OwnPlaces } from '../places.js';

interface Model {
  email: string;
  /** Whether there is a password now. */
  hasPassword: boolean;
  errors?: FieldError[];
}

/** A new password, for who is signed in. */
export const ChangePasswordPage: View<Model> = ({ page, email, hasPassword, errors = [] }) => (
  <Layout
    page={page}
    title={page.say(hasPassword ? 'accounts.change-password.title' : 'accounts.change-password.first')}
    over={<OwnPlaces page={page} />}
    lead={page.say('accounts.change-password.lead')}
    errors={errors}
  >
    <Form page={page} action="/account/password">
      <NameForManagers email={email} />
      {hasPassword && (
        <TextLine
          page={page}
          name="current"
          type="password"
          autocomplete="current-password"
          label={page.say('accounts.change-password.current')}
          error={errorOf(errors, 'current')}
          required
        />
      )}
      <NewPassword page={page} label={page.say('accounts.reset.choose.password')} errors={errors} />
      <Actions>
        <button>{page.say('accounts.reset.choose.do')}</button>
      </Actions>
    </Form>
  </Layout>
);

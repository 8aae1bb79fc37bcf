import type { FieldError } from '#libs/event-store';
import { Actions, errorOf, Form, Layout, TextLine, type View } from '#libs/web';
import { PasskeyFirst, PasskeyScript } from '../passkeys/passkey-form.js';

interface Model {
  next: string;
  /** Whether there is a passkey that could be shown instead. */
  hasPasskey: boolean;
  errors?: FieldError[];
}

/** Asks for a passkey, the code of the app, or one for recovery. */
export const SecondFactorPage: View<Model> = ({ page, next, hasPasskey, errors = [] }) => (
  <Layout
    page={page}
    title={page.say('accounts.second-factor.title')}
    lead={page.say('accounts.second-factor.lead')}
    errors={errors}
    head={hasPasskey && <PasskeyScript />}
  >
    {hasPasskey && (
      <PasskeyFirst
        page={page}
        action="/sign-in/passkey"
        next={next}
        label={page.say('accounts.passkeys.sign-in')}
        or={page.say('accounts.passkeys.or-code')}
      />
    )}
    <Form page={page} action="/sign-in/second-factor">
      <input type="hidden" name="next" value={next} />
      <TextLine
        page={page}
        name="code"
        autocomplete="one-time-code"
        label={page.say('accounts.second-factor.code')}
        hint={page.say('accounts.second-factor.code.hint')}
        error={errorOf(errors, 'code')}
        required
      />
      <Actions>
        <button>{page.say('accounts.sign-in.do')}</button>
      </Actions>
    </Form>
    <p class="hint apart">{page.say('accounts.second-factor.lost')}</p>
  </Layout>
);

import type { FieldError } from '#libs/event-store';
import { Actions, errorOf, Form, Layout, TextLine, type View } from '#libs/web';
import { PasskeyFirst, PasskeyScript } from '../passkeys/passkey-form.js';

interface Model {
  next: string;
  /** Whether a code is asked for, and not the password. */
  byCode: boolean;
  /** Whether there is a passkey that could be shown instead. */
  hasPasskey: boolean;
  /** Organisation that can say it instead, for whoever signs in with it. */
  provider: string | null;
  errors?: FieldError[];
}

/** Asks again for what shows who somebody is: a passkey or a code where they have them, otherwise the password; or the organisation. */
export const ConfirmPage: View<Model> = ({ page, next, byCode, hasPasskey, provider, errors = [] }) => (
  <Layout
    page={page}
    title={page.say('accounts.confirm.title')}
    lead={page.say('accounts.confirm.lead')}
    errors={errors}
    head={hasPasskey && <PasskeyScript />}
  >
    {hasPasskey && (
      <PasskeyFirst
        page={page}
        action="/confirm/passkey"
        next={next}
        label={page.say('accounts.passkeys.confirm')}
        or={page.say('accounts.passkeys.or-code')}
      />
    )}
    <Form page={page} action="/confirm">
      <input type="hidden" name="next" value={next} />
      <TextLine
        page={page}
        name="shown"
        type={byCode ? 'text' : 'password'}
        autocomplete={byCode ? 'one-time-code' : 'current-password'}
        label={page.say(byCode ? 'accounts.second-factor.code' : 'accounts.sign-in.password')}
        hint={byCode ? page.say('accounts.second-factor.code.hint') : ''}
        error={errorOf(errors, 'shown')}
        required
      />
      <Actions>
        <button>{page.say('accounts.confirm.do')}</button>
        {provider && (
          <a href={`/sign-in/with/${encodeURIComponent(provider)}?again&next=${encodeURIComponent(next)}`}>
            {page.say('accounts.confirm.with')}
          </a>
        )}
      </Actions>
    </Form>
  </Layout>
);

import type { FieldError } from '#libs/event-store';
import { Columns, errorOf, Form, Layout, type Page, Part, type View, TextLine } from '#libs/web';
import { isEmailAddress } from '../email-address.js';
import { PasskeyFirst, PasskeyScript } from '../passkeys/passkey-form.js';

interface SignInModel {
  email?: string;
  /** Where to go afterwards. */
  next: string;
  /** Whether some organisation signs its people in itself. */
  byProvider: boolean;
  errors?: FieldError[];
}

/** What the form lacks, before anyone is asked whether it is right. */
export function missingFrom({ say }: Page, email: string, password: string): FieldError[] {
  const errors: FieldError[] = [];
  if (email.trim() === '') errors.push({ field: 'email', message: say('accounts.sign-in.email.missing') });
  else if (!isEmailAddress(email.trim())) errors.push({ field: 'email', message: say('refusal.e-mail') });
  if (password === '') errors.push({ field: 'password', message: say('accounts.sign-in.password.missing') });
  return errors;
}

export const SignInPage: View<SignInModel> = ({ page, email = '', next, byProvider, errors = [] }) => (
  <Layout
    page={page}
    title={page.say('accounts.sign-in.title')}
    lead={page.say('accounts.sign-in.lead')}
    errors={errors}
    head={<PasskeyScript />}
  >
    <Columns end side={<Advice page={page} />}>
      <PasskeyFirst
        page={page}
        action="/sign-in/passkey"
        next={next}
        label={page.say('accounts.passkeys.sign-in')}
        or={page.say('accounts.passkeys.or')}
      />
      <Form page={page} action="/sign-in">
        <input type="hidden" name="next" value={next} />
        <TextLine
          page={page}
          name="email"
          type="email"
          autocomplete="username"
          label={page.say('accounts.sign-in.email')}
          error={errorOf(errors, 'email')}
          value={email}
          required
        />
        <TextLine
          page={page}
          name="password"
          type="password"
          autocomplete="current-password"
          label={page.say('accounts.sign-in.password')}
          error={errorOf(errors, 'password')}
          required
        />
        <p class="doing">
          <button>{page.say('accounts.sign-in.do')}</button>
          <a href="/forgotten">{page.say('accounts.reset.forgotten')}</a>
        </p>
        {byProvider && (
          <p class="apart">
            <a href={`/sign-in/with?next=${encodeURIComponent(next)}`}>{page.say('accounts.provider.choose')}</a>
          </p>
        )}
      </Form>
    </Columns>
  </Layout>
);

const Advice = ({ page: { say } }: { page: Page }) => (
  <>
    <Part title={say('accounts.sign-in.who')}>
      <p>{say('accounts.sign-in.who.text')}</p>
    </Part>
    <Part title={say('accounts.sign-in.safe')}>
      <p>{say('accounts.sign-in.safe.text')}</p>
    </Part>
  </>
);

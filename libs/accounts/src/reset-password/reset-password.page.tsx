import type { ComponentChildren } from 'preact';
import type { FieldError } from '#libs/event-store';
import { Actions, errorOf, Form, Layout, Notice, type Page, TextLine, type View } from '#libs/web';
import { NewPassword } from '../new-password.js';

interface FrameProps {
  page: Page;
  /** Which of the words: `accounts.reset.<name>`. */
  name: string;
  errors?: FieldError[];
  children: ComponentChildren;
}

const Frame = ({ page, name, children, ...rest }: FrameProps) => (
  <Layout
    page={page}
    title={page.say(`accounts.reset.${name}`)}
    lead={page.say(`accounts.reset.${name}.lead`)}
    {...rest}
  >
    {children}
  </Layout>
);

/** Where to ask for a new password. */
export const ForgottenPage: View<{ email?: string; errors?: FieldError[] }> = ({ page, email, errors = [] }) => (
  <Frame page={page} name="forgotten" errors={errors}>
    <Form page={page} action="/forgotten">
      <TextLine
        page={page}
        name="email"
        type="email"
        autocomplete="username"
        label={page.say('accounts.email')}
        error={errorOf(errors, 'email')}
        value={email}
        required
      />
      <Actions>
        <button>{page.say('accounts.reset.forgotten.do')}</button>
      </Actions>
    </Form>
  </Frame>
);

/** The same for every address, whoever it belongs to. */
export const AskedPage: View<object> = ({ page }) => (
  <Frame page={page} name="asked">
    <Notice tone="plain">{page.say('accounts.reset.asked.text')}</Notice>
    <p>
      <a href="/forgotten">{page.say('accounts.reset.asked.again')}</a>
    </p>
  </Frame>
);

/** Where the link of the mail leads. */
export const ResetPasswordPage: View<{ token: string; errors?: FieldError[] }> = ({ page, token, errors = [] }) => (
  <Frame page={page} name="choose" errors={errors}>
    <Form page={page} action="/reset-password">
      <input type="hidden" name="token" value={token} />
      <NewPassword page={page} label={page.say('accounts.reset.choose.password')} errors={errors} />
      <Actions>
        <button>{page.say('accounts.reset.choose.do')}</button>
      </Actions>
    </Form>
  </Frame>
);

/** The new password is set, or the link was no longer good; in both cases this is the end of it. */
export const ResetEndPage: View<{ end: 'done' | 'over' }> = ({ page, end }) => (
  <Frame page={page} name={end}>
    <p>
      <a class="button" href={end === 'done' ? '/sign-in' : '/forgotten'}>
        {page.say(`accounts.reset.${end}.do`)}
      </a>
    </p>
  </Frame>
);

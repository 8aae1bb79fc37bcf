import type { FieldError } from '#libs/event-store';
import { Actions, errorOf, Form, Layout, TextLine, type View } from '#libs/web';

/** Asks for the code of the app, or for one for recovery. */
export const SecondFactorPage: View<{ next: string; errors?: FieldError[] }> = ({ page, next, errors = [] }) => (
  <Layout
    page={page}
    title={page.say('accounts.second-factor.title')}
    lead={page.say('accounts.second-factor.lead')}
    errors={errors}
    head={<meta name="robots" content="noindex" />}
  >
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
  </Layout>
);

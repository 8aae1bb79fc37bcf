import type { ComponentChildren } from 'preact';
import { assets, Form, type Page } from '#libs/web';

/** For the head of a page with such a form. */
export const PasskeyScript = () => <script type="module" src={assets.passkey.href} />;

interface PasskeyFormProps {
  page: Page;
  /** Where the answer goes; what to ask the device comes from `<action>/question`. */
  action: string;
  /** Whether the device is to make a passkey, and not to show one. */
  makes?: boolean;
  children: ComponentChildren;
}

/** A form that is sent with the answer of a device. It is shown by the script that asks it, so nobody sees it in vain. */
export const PasskeyForm = ({ page, action, makes, children }: PasskeyFormProps) => (
  <div id="passkey" data-passkey={makes ? 'make' : 'show'} data-question={`${action}/question`} hidden>
    <Form page={page} action={action}>
      <input type="hidden" name="passkey" />
      {children}
      <p class="problem" role="alert" data-passkey-failed hidden>
        {page.say('accounts.passkeys.failed')}
      </p>
    </Form>
  </div>
);

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

interface PasskeyInsteadProps {
  page: Page;
  /** Where what the form holds goes with the passkey, instead of where it goes without. */
  action: string;
  /** Where it comes from what to ask the device. */
  question: string;
  /** What the button says. */
  label: string;
  /** What leads over to what comes after it. */
  or: string;
}

/** A part of a form: a passkey that is made, instead of what comes after it. Shown by the script, which first has all else filled in. */
export const PasskeyInstead = ({ page, action, question, label, or }: PasskeyInsteadProps) => (
  <div data-passkey="make" data-question={question} hidden>
    <input type="hidden" name="passkey" />
    <p>
      <button type="button" formaction={action}>
        {label}
      </button>
    </p>
    <Failed page={page} />
    <p>{or}</p>
  </div>
);

const Failed = ({ page }: { page: Page }) => (
  <p class="problem" role="alert" data-passkey-failed hidden>
    {page.say('accounts.passkeys.failed')}
  </p>
);

/** A form that is sent with the answer of a device. It is shown by the script that asks it, so nobody sees it in vain. */
export const PasskeyForm = ({ page, action, makes, children }: PasskeyFormProps) => (
  <div id="passkey" data-passkey={makes ? 'make' : 'show'} data-question={`${action}/question`} hidden>
    <Form page={page} action={action}>
      <input type="hidden" name="passkey" />
      {children}
      <Failed page={page} />
    </Form>
  </div>
);

interface PasskeyFirstProps {
  page: Page;
  action: string;
  /** Where to go afterwards. */
  next: string;
  label: string;
  /** What leads over to what comes after it. */
  or: string;
}

/** A form of its own, before what can be shown instead of a passkey. */
export const PasskeyFirst = ({ page, action, next, label, or }: PasskeyFirstProps) => (
  <PasskeyForm page={page} action={action}>
    <input type="hidden" name="next" value={next} />
    <p>
      <button>{label}</button>
    </p>
    <p>{or}</p>
  </PasskeyForm>
);

import type { FieldError } from '#libs/event-store';
import { errorOf, type Page, TextLine } from '#libs/web';

interface NewPasswordProps {
  page: Page;
  label: string;
  errors: FieldError[];
}

/** Where somebody chooses a password. */
export const NewPassword = ({ page, label, errors }: NewPasswordProps) => (
  <TextLine
    page={page}
    name="password"
    type="password"
    autocomplete="new-password"
    label={label}
    hint={page.say('accounts.password.hint')}
    error={errorOf(errors, 'password')}
    required
  />
);

/** For password managers, which keep a password under the name that stands before it. */
export const NameForManagers = ({ email }: { email: string }) => (
  <input type="hidden" name="username" value={email} autocomplete="username" disabled />
);

import { Form, type Page, Part } from '#libs/web';
import type { AccountSheet } from './read-account.js';

interface DoingProps {
  page: Page;
  account: AccountSheet;
  /** Which of the words, and the last part of the address. */
  name: 'disable' | 'enable' | 'sessions' | 'factors';
}

const Do = ({ page, account, name }: DoingProps) => (
  <Part title={page.say(`accounts.admin.${name}.do`)}>
    <p>{page.say(`accounts.admin.${name}.text`, { count: account.invitations })}</p>
    <Form page={page} action={`/admin/accounts/${account.id}/${name}`}>
      <button class="quiet">{page.say(`accounts.admin.${name}.do`)}</button>
    </Form>
  </Part>
);

/** What can be lost; whoever has no password, and is known by their organisation alone, needs a new way when that ends. */
const mayBeLockedOut = ({ signsInBy: { password, passkeys, oneTimeCode } }: AccountSheet) =>
  !password || passkeys > 0 || oneTimeCode;

/** What an administrator can do with an account. It depends on the state; what is erased is left alone. */
export const AccountDoings = ({ page, account }: Omit<DoingProps, 'name'>) => {
  const { say } = page;
  if (account.state === 'erased') return <p>{say('accounts.admin.erased.text')}</p>;
  if (account.state === 'invited')
    return (
      <p>
        {say('accounts.admin.invited.text')} <a href="/invitations">{say('accounts.admin.invitations')}</a>
      </p>
    );
  return (
    <>
      {account.state === 'active' && <Do page={page} account={account} name="sessions" />}
      {mayBeLockedOut(account) && <Do page={page} account={account} name="factors" />}
      <Do page={page} account={account} name={account.state === 'active' ? 'disable' : 'enable'} />
      <Part title={say('accounts.admin.erase')}>
        <p>{say('accounts.admin.erase.text')}</p>
        <p>
          <a href={`/admin/accounts/${account.id}/erase`}>{say('accounts.admin.erase')} …</a>
        </p>
      </Part>
    </>
  );
};

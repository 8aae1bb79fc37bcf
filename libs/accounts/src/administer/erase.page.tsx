import type { FieldError } from '#libs/event-store';
import { Actions, Choices, errorOf, Form, Layout, type View } from '#libs/web';
import { AdminPlaces } from './admin-places.js';
import type { AccountSheet } from './read-account.js';

/** What cannot be undone is asked for twice. */
export const ErasePage: View<{ account: AccountSheet; errors?: FieldError[] }> = ({ page, account, errors = [] }) => {
  const { say } = page;
  return (
    <Layout
      page={page}
      title={say('accounts.admin.erase.title', { name: account.name })}
      over={<AdminPlaces page={page} />}
      lead={say('accounts.admin.erase.lead')}
      errors={errors}
    >
      <ul>
        {['gone', 'stays', 'forever'].map((what) => (
          <li>{say(`accounts.admin.erase.${what}`)}</li>
        ))}
      </ul>
      <Form page={page} action={`/admin/accounts/${account.id}/erase`}>
        <Choices
          page={page}
          name="sure"
          label={say('accounts.admin.erase.sure')}
          error={errorOf(errors, 'sure')}
          options={[{ value: 'yes', label: say('accounts.admin.erase.yes') }]}
          required
        />
        <Actions>
          <button class="danger">{say('accounts.admin.erase')}</button>
          <a href={`/admin/accounts/${account.id}`}>{say('accounts.admin.erase.back')}</a>
        </Actions>
      </Form>
    </Layout>
  );
};

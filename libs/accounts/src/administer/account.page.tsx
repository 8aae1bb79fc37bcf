import type { FieldError } from '#libs/event-store';
import {
  Actions,
  Choices,
  Columns,
  dateText,
  errorOf,
  Facts,
  Form,
  Layout,
  listText,
  Notice,
  type Page,
  Part,
  type View,
} from '#libs/web';
import { roles as allRoles } from '../actor.js';
import type { ListedSession } from '../end-sessions/list-sessions.js';
import { SessionsTable } from '../end-sessions/sessions-table.js';
import type { OrganisationName } from '../organisation-names.js';
import { acronymOf, rolesText, StateMark } from './accounts.page.js';
import { AccountDoings } from './account-doings.js';
import { AdminPlaces } from './admin-places.js';
import type { AccountSheet } from './read-account.js';
import { endedBy } from './sessions.page.js';

/** What was just done, and led here. */
export const doings = ['roles', 'disabled', 'enabled', 'ended', 'taken', 'erased'] as const;
export type Doing = (typeof doings)[number];

interface Model {
  account: AccountSheet;
  sessions: ListedSession[];
  organisations: OrganisationName[];
  done?: Doing | undefined;
  errors?: FieldError[];
}

type Shown = Model & { page: Page };

/** One account: who it is, what it may do, where it is signed in, and what an administrator can do about it. */
export const AccountPage: View<Model> = (shown) => {
  const { page, account, done, errors = [] } = shown;
  return (
    <Layout page={page} title={account.name || account.email} over={<AdminPlaces page={page} />} errors={errors}>
      {done && (
        <Notice tone="good" live>
          {page.say(`accounts.admin.done.${done}`)}
        </Notice>
      )}
      <Columns end side={<AccountDoings page={page} account={account} />}>
        <Who {...shown} />
        {account.state !== 'erased' && <Roles {...shown} />}
        {account.state === 'active' && <SignedIn {...shown} />}
        <p class="apart">
          <a href={`/admin/security?account=${account.id}`}>{page.say('accounts.security.of-account')}</a>
        </p>
      </Columns>
    </Layout>
  );
};

const Who = ({ page, account, organisations }: Shown) => (
  <Facts
    facts={[
      [page.say('accounts.state'), <StateMark page={page} state={account.state} />],
      [page.say('accounts.email'), account.state === 'erased' ? null : account.email],
      [page.say('accounts.organisation'), acronymOf(account.organisation, organisations)],
      [page.say('accounts.roles'), rolesText(page, account.roles)],
      [page.say('accounts.admin.signs-in-by'), waysText(page, account)],
      [page.say('accounts.admin.joined'), account.joinedAt && dateText(account.joinedAt, page.language)],
      [page.say('accounts.admin.disabled'), account.disabledAt && dateText(account.disabledAt, page.language)],
    ]}
  />
);

function waysText({ say, language }: Page, { signsInBy }: AccountSheet): string {
  const { password, passkeys, oneTimeCode, providers } = signsInBy;
  const ways = [
    password && say('accounts.admin.by.password'),
    passkeys > 0 && say('accounts.admin.by.passkeys', { count: passkeys }),
    oneTimeCode && say('accounts.admin.by.one-time-code'),
    providers > 0 && say('accounts.admin.by.provider'),
  ];
  return listText(
    ways.filter((way) => way !== false),
    language,
  );
}

const Roles = ({ page, account, errors = [] }: Shown) => (
  <Part title={page.say('accounts.admin.roles')} id="change-roles">
    <Form page={page} action={`/admin/accounts/${account.id}/roles`}>
      <Choices
        page={page}
        name="roles"
        label={page.say('accounts.admin.roles.label')}
        hint={page.say('accounts.admin.roles.hint')}
        error={errorOf(errors, 'roles')}
        options={allRoles.map((role) => ({
          value: role,
          label: page.say(`role.${role}`),
          hint: page.say(`accounts.role.${role}`),
        }))}
        value={account.roles}
        required
      />
      <Actions>
        <button class="quiet">{page.say('accounts.admin.roles.do')}</button>
      </Actions>
    </Form>
  </Part>
);

const SignedIn = ({ page, sessions }: Shown) => (
  <Part title={page.say('accounts.admin.sessions')}>
    {sessions.length > 0 ? (
      <SessionsTable page={page} sessions={sessions} endAt={endedBy} />
    ) : (
      <p>{page.say('accounts.admin.sessions.none')}</p>
    )}
  </Part>
);

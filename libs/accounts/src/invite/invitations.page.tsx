import type { FieldError } from '#libs/event-store';
import {
  Actions,
  Choice,
  Choices,
  Columns,
  dateText,
  errorOf,
  Form,
  Layout,
  Listing,
  listText,
  Mark,
  Notice,
  type Page,
  Part,
  TextLine,
  type View,
} from '#libs/web';
import type { Role } from '../actor.js';
import { AdminPlaces } from '../administer/admin-places.js';
import type { OrganisationName } from '../organisation-names.js';
import { LanguageChoice } from '../choose-language/language-choice.js';
import type { Invitation, InvitationState } from './find-invitations.js';
import type { NewInvitation } from './invite.js';

/** What was just done, and led here. */
export const doings = ['sent', 'again', 'revoked'] as const;
export type Doing = (typeof doings)[number];

interface Model {
  invitations: Invitation[];
  /** The roles that the reader may give. */
  roles: Role[];
  /** Those that the reader invites for; a single one is not asked for. */
  organisations: OrganisationName[];
  done?: Doing | undefined;
  /** What was filled in and could not be sent. */
  filled?: Omit<NewInvitation, 'organisation'> & { organisation?: string | undefined };
  errors?: FieldError[];
}

export const InvitationsPage: View<Model> = ({ page, invitations, done, errors = [], ...form }) => {
  const { say } = page;
  return (
    <Layout
      page={page}
      title={say('accounts.invite.title')}
      lead={say('accounts.invite.lead')}
      over={page.viewer?.roles.includes('administrator') && <AdminPlaces page={page} />}
      errors={errors}
    >
      {done && (
        <Notice tone="good" live>
          {say(`accounts.invite.done.${done}`)}
        </Notice>
      )}
      <Columns end side={<Advice page={page} />}>
        <InviteForm page={page} errors={errors} {...form} />
        <Waiting page={page} invitations={invitations} organisations={form.organisations} />
      </Columns>
    </Layout>
  );
};

type FormProps = Omit<Model, 'invitations' | 'done'> & { page: Page };

const InviteForm = ({ page, roles, organisations, filled, errors = [] }: FormProps) => (
  <Form page={page} action="/invitations">
    <TextLine
      page={page}
      name="email"
      type="email"
      autocomplete="off"
      label={page.say('accounts.invite.email')}
      hint={page.say('accounts.invite.email.hint')}
      error={errorOf(errors, 'email')}
      value={filled?.email}
      required
    />
    {organisations.length > 1 && (
      <Choice
        page={page}
        name="organisation"
        as="select"
        label={page.say('accounts.organisation')}
        error={errorOf(errors, 'organisation')}
        options={organisations.map(({ id, acronym, name }) => ({ value: id, label: `${acronym} – ${name}` }))}
        value={filled?.organisation}
        required
      />
    )}
    <Choices
      page={page}
      name="roles"
      label={page.say('accounts.invite.roles')}
      error={errorOf(errors, 'roles')}
      options={roles.map((role) => ({
        value: role,
        label: page.say(`role.${role}`),
        hint: page.say(`accounts.role.${role}`),
      }))}
      value={filled?.roles}
      required
    />
    <LanguageChoice page={page} value={filled?.language ?? page.language} errors={errors} />
    <Actions>
      <button>{page.say('accounts.invite.do')}</button>
    </Actions>
  </Form>
);

type WaitingProps = Pick<Model, 'invitations' | 'organisations'> & { page: Page };

const Waiting = ({ page, invitations, organisations }: WaitingProps) => (
  <section aria-labelledby="waiting">
    <div class="bar">
      <h2 id="waiting">{page.say('accounts.invite.waiting')}</h2>
      <p>{page.say('accounts.invite.count', { count: invitations.length })}</p>
    </div>
    <Listing items={invitations.map((invitation) => line(page, invitation, organisations))} />
  </section>
);

const tones = { open: 'wait', expired: 'stop', held: 'stop' } as const satisfies Record<InvitationState, string>;

const line = (page: Page, { id, state, ...invitation }: Invitation, organisations: OrganisationName[]) => ({
  title: invitation.email,
  mark: <Mark tone={tones[state]}>{page.say(`accounts.invite.state.${state}`)}</Mark>,
  meta: [
    organisations.find((one) => one.id === invitation.organisation)?.acronym ?? invitation.organisation,
    listText(
      invitation.roles.map((role) => page.say(`role.${role}`)),
      page.language,
    ),
    page.say('accounts.invite.by', { name: invitation.invitedBy, day: dateText(invitation.invitedAt, page.language) }),
    state === 'open' && page.say('accounts.invite.until', { day: dateText(invitation.expiresAt, page.language) }),
  ],
  actions: (
    <Actions>
      <Form page={page} action={`/invitations/${id}/again`}>
        <button class="quiet">{page.say('accounts.invite.again')}</button>
      </Form>
      <Form page={page} action={`/invitations/${id}/revoke`}>
        <button class="linklike">{page.say('accounts.invite.revoke')}</button>
      </Form>
    </Actions>
  ),
});

const Advice = ({ page: { say } }: { page: Page }) => (
  <>
    <Part title={say('accounts.invite.how')}>
      <p>{say('accounts.invite.how.text')}</p>
    </Part>
    <Part title={say('accounts.invite.mind')}>
      <p>{say('accounts.invite.mind.text')}</p>
    </Part>
  </>
);

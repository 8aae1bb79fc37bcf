import { Actions, Columns, Layout, Listing, Notice, type Page, Part, type View } from '#libs/web';
import type { OrganisationName } from '../organisation-names.js';
import type { Why } from './not-by-provider.js';

/** Address that begins to sign in with an organisation. */
const wayTo = (organisation: string, next: string) =>
  `/sign-in/with/${encodeURIComponent(organisation)}?next=${encodeURIComponent(next)}`;

interface ChooseModel {
  /** Those that have a provider. */
  organisations: OrganisationName[];
  next: string;
}

/** Which organisation to sign in with. */
export const ChooseOrganisationPage: View<ChooseModel> = ({ page, organisations, next }) => (
  <Layout page={page} title={page.say('accounts.provider.choose')} lead={page.say('accounts.provider.choose.lead')}>
    <Columns end side={<Advice page={page} />}>
      {organisations.length > 0 ? (
        <Listing
          heading="h2"
          items={organisations.map(({ id, acronym, name }) => ({
            href: wayTo(id, next),
            title: acronym,
            summary: name,
          }))}
        />
      ) : (
        <Notice>{page.say('accounts.provider.choose.none')}</Notice>
      )}
      <Actions>
        <a href={`/sign-in?next=${encodeURIComponent(next)}`}>{page.say('accounts.provider.otherwise')}</a>
      </Actions>
    </Columns>
  </Layout>
);

const Advice = ({ page: { say } }: { page: Page }) => (
  <Part title={say('accounts.provider.first')}>
    <p>{say('accounts.provider.first.text')}</p>
  </Part>
);

interface FailureModel {
  why: Why;
  organisation: OrganisationName;
}

/** Nobody was signed in: why, and what to do about it. */
export const NotByProviderPage: View<FailureModel> = ({ page, why, organisation }) => {
  const { say } = page;
  const { acronym, name } = organisation;
  const canTryAgain = why === 'away' || why === 'over' || why === 'refused';
  return (
    <Layout page={page} title={say(`accounts.provider.${why}`, { acronym })}>
      <Notice tone="stop">{say(`accounts.provider.${why}.text`, { acronym, name })}</Notice>
      <Actions>
        {canTryAgain && (
          <a class="button" href={wayTo(organisation.id, '/desk')}>
            {say('accounts.provider.again')}
          </a>
        )}
        <a href="/sign-in">{say('accounts.provider.otherwise')}</a>
      </Actions>
    </Layout>
  );
};

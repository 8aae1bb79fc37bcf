import { listText, Mark, momentText, type Page } from '#libs/web';
import { acronymOf, rolesText } from '../administer/accounts.page.js';
import type { OrganisationName } from '../organisation-names.js';
import type { LoggedAccount, LoggedEntry } from './logged.body.js';

interface CellProps {
  page: Page;
  entry: LoggedEntry;
}

/** What happened, with what result, and more of it below. */
export const What = ({ page, entry, organisations }: CellProps & { organisations: OrganisationName[] }) => (
  <>
    {page.say(`accounts.security.what.${entry.what}`)}{' '}
    {entry.result === 'refused' && <Mark tone="stop">{page.say('accounts.security.result.refused')}</Mark>}
    {more(page, entry, organisations).map((line) => (
      <small class="under">
        <bdi>{line}</bdi>
      </small>
    ))}
  </>
);

function more({ say, ...page }: Page, { times, about }: LoggedEntry, organisations: OrganisationName[]): string[] {
  const { by, browser, before, roles, organisation, issuer } = about;
  const rolesOf = (names: string) => rolesText({ say, ...page }, names.split(' '));
  return [
    times > 1 && say('accounts.security.times', { count: times }),
    by && waysText({ say, ...page }, by),
    browser && say(`accounts.security.browser.${browser}`),
    roles && (before ? `${rolesOf(before)} → ${rolesOf(roles)}` : rolesOf(roles)),
    organisation && acronymOf(organisation, organisations),
    issuer,
  ].filter((line) => typeof line === 'string' && line !== '') as string[];
}

const ways = ['password', 'one-time-code', 'recovery-code', 'passkey', 'provider'];

/** How somebody showed who they are: `password and one-time-code`. */
const waysText = ({ say, language }: Page, by: string): string =>
  listText(
    by.split(' and ').map((way) => (ways.includes(way) ? say(`accounts.security.way.${way}`) : way)),
    language,
  );

/** Whose account it is, and below it who did it where that was somebody else. */
export const Who = ({ page, entry: { account, by } }: CellProps) => (
  <>
    {account && <Named page={page} account={account} />}
    {by?.id !== account?.id && (
      <small class={account ? 'under' : undefined}>
        {page.say('accounts.security.by')} <Named page={page} account={by} />
      </small>
    )}
  </>
);

/** A link to the account, where there is one. */
const Named = ({ page: { say }, account }: { page: Page; account: LoggedAccount | null }) => {
  if (account === null) return <>{say('accounts.security.visitor')}</>;
  if (account.name === null) return <>{account.id === 'console' ? say('accounts.security.console') : account.id}</>;
  return (
    <a href={`/admin/accounts/${account.id}`}>
      <bdi>{account.erased ? say('accounts.security.erased') : account.name}</bdi>
    </a>
  );
};

export const When = ({ page, entry: { at } }: CellProps) => <time dateTime={at}>{momentText(at, page.language)}</time>;

/** The whole address as long as it is kept, then the network. */
export const From = ({ page, entry: { address, network } }: CellProps) => (
  <bdi>{address ?? (network === 'unknown' ? page.say('accounts.security.nowhere') : network)}</bdi>
);

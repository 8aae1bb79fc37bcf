import { Actions, Choice, type Page, TextLine } from '#libs/web';
import type { LookedFor } from './log.query.js';
import { securityEventTypes } from './security-event.js';

interface FiltersProps {
  page: Page;
  lookedFor: LookedFor;
}

/** One GET form; on a small screen it folds. */
export const LogFilters = ({ page, lookedFor }: FiltersProps) => {
  const { say } = page;
  const field = (name: 'what' | 'result' | 'network' | 'from' | 'until', label: string = name) => {
    return { page, name, label: say(`accounts.security.${label}`), value: lookedFor[name], quiet: true };
  };
  const options = (name: 'what' | 'result', values: readonly string[]) =>
    values.map((value) => ({ value, label: say(`accounts.security.${name}.${value}`) }));
  return (
    <form method="get" action="/admin/security" aria-label={say('web.filter')}>
      {lookedFor.q && <input type="hidden" name="q" value={lookedFor.q} />}
      {lookedFor.account && <input type="hidden" name="account" value={lookedFor.account} />}
      <details class="filters">
        <summary>{say('web.filter')}</summary>
        <Choice
          {...field('what')}
          as="select"
          none={say('web.filter.any')}
          options={options('what', securityEventTypes)}
        />
        <Choice
          {...field('result')}
          as="select"
          none={say('web.filter.any')}
          options={options('result', ['done', 'refused'])}
        />
        <TextLine {...field('network')} hint={say('accounts.security.network.hint')} autocomplete="off" />
        <TextLine {...field('from', 'since')} type="date" />
        <TextLine {...field('until')} type="date" hint={say('accounts.security.until.hint')} />
        <Actions>
          <button class="quiet">{say('web.filter.apply')}</button>
        </Actions>
      </details>
    </form>
  );
};

import { Layout } from '../layout/layout.js';
import type { Page, View } from '../page.js';
import { Facts } from '../reading/facts.js';
import { Mark } from '../reading/mark.js';
import { Columns, Part } from '../reading/sheets.js';

export interface Criteria {
  /** The rubric in its order; a starred criterion must not be scored 0 in what is to be published. */
  criteria: { id: string; starred: boolean }[];
}

/** The rubric, for those who write and those who ask how entries are judged. */
export const CriteriaPage: View<Criteria> = ({ page, criteria }) => (
  <Layout listed page={page} title={page.say('web.criteria.title')} lead={page.say('web.criteria.lead')}>
    <Columns end side={<Scale page={page} />}>
      <ol class="criteria">
        {criteria.map(({ id, starred }) => (
          <li>
            <h2>{page.say(`criterion.${id}`)}</h2>
            <p>{page.say(`web.criteria.${id}`)}</p>
            {starred && <Mark tone="wait">{page.say('web.criteria.required')}</Mark>}
          </li>
        ))}
      </ol>
    </Columns>
  </Layout>
);

const Scale = ({ page: { say } }: { page: Page }) => (
  <>
    <Part title={say('web.criteria.scale')}>
      <Facts facts={[0, 1, 2, 3, 4].map((score) => [String(score), say(`web.criteria.scale.${score}`)])} />
    </Part>
    <p>{say('web.criteria.sources')}</p>
  </>
);

import { Layout } from '../layout/layout.js';
import type { View } from '../page.js';
import { Part, Sheet } from '../reading/sheets.js';

const kinds = ['practice', 'experience', 'resource'];

/** Who stands behind the exchange, what is in it, and how it treats those it is about. */
export const AboutPage: View<object> = ({ page }) => {
  const { say } = page;
  return (
    <Layout listed page={page} title={say('web.about.title')} lead={say('web.about.lead')}>
      <Sheet>
        <Part title={say('web.about.what')}>
          <ul>
            {kinds.map((kind) => (
              <li>{say(`web.about.what.${kind}`)}</li>
            ))}
          </ul>
        </Part>
        <Part title={say('web.about.review')}>
          <p>{say('web.about.review.text')}</p>
          <p>
            <a href="/criteria">{say('web.home.criteria')}</a>
          </p>
        </Part>
        <Part title={say('web.about.privacy')}>
          <p>{say('web.about.privacy.text')}</p>
        </Part>
        <Part title={say('web.about.who')}>
          <p>{say('web.about.who.text')}</p>
        </Part>
      </Sheet>
    </Layout>
  );
};

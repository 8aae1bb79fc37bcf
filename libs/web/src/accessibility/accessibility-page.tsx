import { Layout } from '../layout/layout.js';
import type { View } from '../page.js';
import { Part, Sheet } from '../reading/sheets.js';

const promises = ['keyboard', 'script', 'zoom', 'colour', 'errors', 'motion'];

/** What a reader can rely on, measured against which standard, and what is not there yet. */
export const AccessibilityPage: View<object> = ({ page }) => {
  const { say } = page;
  return (
    <Layout listed page={page} title={say('web.accessibility.title')} lead={say('web.accessibility.lead')}>
      <Sheet>
        <Part title={say('web.accessibility.what')}>
          <ul>
            {promises.map((promise) => (
              <li>{say(`web.accessibility.what.${promise}`)}</li>
            ))}
          </ul>
        </Part>
        <Part title={say('web.accessibility.standard')}>
          <p>{say('web.accessibility.standard.text')}</p>
        </Part>
        <Part title={say('web.accessibility.limits')}>
          <p>{say('web.accessibility.limits.text')}</p>
        </Part>
      </Sheet>
    </Layout>
  );
};

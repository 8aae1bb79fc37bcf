import { Layout } from '../layout/layout.js';
import type { Page, View } from '../page.js';

export interface Problem {
  /** HTTP status, also of the answer. */
  status: number;
  /** A sentence for the person who asked, where the platform has one. */
  detail?: string | undefined;
}

/** What is said where a page cannot be shown. */
export const ProblemPage: View<Problem> = ({ page, status, detail }) => (
  <Layout page={page} title={titleOf(page, status)} lead={detail ?? textOf(page, status)} head={<NoIndex />}>
    <p class="doing">
      <a class="button" href={status === 401 ? '/sign-in' : '/catalogue'}>
        {page.say(status === 401 ? 'web.nav.sign-in' : 'web.problem.back')}
      </a>
    </p>
  </Layout>
);

const NoIndex = () => <meta name="robots" content="noindex" />;

const told = [400, 401, 403, 404, 409, 429, 500, 503];
const explained = [404, 500, 503];

/** A status that has no words of its own is said as the first of its class. */
const plain = (status: number): number => (told.includes(status) ? status : status >= 500 ? 500 : 400);

const titleOf = ({ say }: Page, status: number): string => say(`web.problem.${plain(status)}`);

const textOf = ({ say }: Page, status: number): string | undefined =>
  explained.includes(plain(status)) ? say(`web.problem.${plain(status)}.text`) : undefined;

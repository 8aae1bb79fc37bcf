import type { FieldError, Reason } from '#libs/event-store';
import { told } from '../forms/told.js';
import { Layout } from '../layout/layout.js';
import type { Page, View } from '../page.js';

export interface Problem extends Pick<Reason, 'code' | 'values'> {
  /** HTTP status, also of the answer. */
  status: number;
  /** What was wrong with which field, as it was sent. */
  errors?: FieldError[] | undefined;
}

/** What is said where a page cannot be shown: what happened, and what to do. */
export const ProblemPage: View<Problem> = ({ page, status, code, values, errors = [] }) => (
  <Layout page={page} title={titleOf(page, status)} lead={told(page, reasonFor(page, { status, code, values }))}>
    {errors.length > 0 && (
      <ul>
        {errors.map((error) => (
          <li>
            <code dir="ltr">{error.field}</code> {told(page, { ...error, code: error.code ?? 'unexpected' })}
          </li>
        ))}
      </ul>
    )}
    <p class="doing">
      <a class="button" href={status === 401 ? '/sign-in' : '/catalogue'}>
        {page.say(status === 401 ? 'web.nav.sign-in' : 'web.problem.back')}
      </a>
    </p>
  </Layout>
);

const known = [400, 401, 403, 404, 409, 413, 429, 500, 503];

/** A status that has no words of its own is said as the first of its class. */
const plain = (status: number): number => (known.includes(status) ? status : status >= 500 ? 500 : 400);

const titleOf = ({ say }: Page, status: number): string => say(`web.problem.${plain(status)}`);

/** The rule that said no; otherwise what such a problem is about. */
const reasonFor = ({ say }: Page, { status, ...reason }: Problem): Reason => ({
  ...reason,
  message: say(`web.problem.${plain(status)}.text`),
});

import { problem, type ProblemKind, problemKinds } from '#libs/platform';
import { Layout, type View } from '#libs/web';
import { WithCode } from './with-code.js';

/** What a `type` of a problem leads to: what it means, and what to do. */
export const ProblemKindPage: View<{ kind: ProblemKind }> = ({ page, kind }) => {
  const { title, meaning, status } = problemKinds[kind];
  return (
    <Layout listed page={page} title={title} over={`HTTP ${status}`} headingLanguage="en">
      <article class="sheet" lang="en">
        <p>
          <WithCode text={meaning} />
        </p>
        <pre>
          <code>{JSON.stringify(problem(kind), null, 2)}</code>
        </pre>
      </article>
    </Layout>
  );
};

import { Columns, Facts, type Fact, Part, Sheet, type View } from '#libs/web';
import type { Verb } from '../lifecycle.js';
import { Answered } from './answered.js';
import type { About } from './controls.js';
import type { Filled } from './filled.js';
import { Frame } from './frame.js';
import { organisationName } from './named.js';
import { OnlyInvited } from './only-invited.js';
import { VerbForm } from './verb-form.js';

/** A page on which something is done to a submission. */
export interface Doing extends About, Filled {
  /** Of this page, as its address has it. */
  name: string;
  /** Forms, each with the verbs that it has a button for: only what is open to the one who asks. */
  forms: Verb[][];
  /** Of the template, where the page is about one. */
  section?: string | undefined;
}

/** What is judged on the left, what can be done about it on the right. */
export const WorkPage: View<Doing> = ({ page, seen, name, forms, sent, errors, reviewers }) => {
  const { say } = page;
  const about = { page, seen, reviewers };
  const side = (
    <>
      {forms.map((verbs) => (
        <Part title={say(`verb.${verbs[0]}`)}>
          <p>{say(`submissions.about.${verbs[0]}`)}</p>
          <VerbForm about={about} verbs={verbs} sent={sent} errors={errors} />
        </Part>
      ))}
      {(name === 'invite-reviewer' || name === 'reassign') && <AtWork {...about} />}
    </>
  );
  return (
    <Frame page={page} seen={seen} doing={say(`submissions.page.${name}`)} errors={errors}>
      <Columns end side={side}>
        <OnlyInvited page={page} seen={seen} />
        <Sheet>
          <Answered page={page} kind={seen.kind} answers={seen.answers} />
        </Sheet>
      </Columns>
    </Frame>
  );
};

/** Who reviews it now, and how far they are. */
const AtWork = ({ page: { say }, seen }: About) => (
  <Part title={say('submissions.reviewers')}>
    {seen.reviewers.length === 0 && <p>{say('submissions.reviewers.none')}</p>}
    <Facts
      facts={seen.reviewers.map(({ name, organisation, status }): Fact => [
        `${name} (${organisationName(organisation)})`,
        say(`status.${status}`),
      ])}
    />
  </Part>
);

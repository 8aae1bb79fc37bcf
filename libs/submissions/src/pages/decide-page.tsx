import { Columns, Notice, Part, Sheet, type View } from '#libs/web';
import { Answered } from './answered.js';
import { Assessments } from './assessments.js';
import { FlagNotice } from './check-page.js';
import { Frame } from './frame.js';
import { VerbForm } from './verb-form.js';
import type { Doing } from './work-page.js';

/** The assessments side by side, the text they are about, and the decision with its reasons. */
export const DecidePage: View<Doing> = (doing) => {
  const { page, seen, forms, sent, errors } = doing;
  const { say } = page;
  const side = (
    <Part title={say('submissions.page.decide')}>
      <p>{say('submissions.decide.how')}</p>
      {!seen.open.includes('approve') && <Notice tone="stop">{say('submissions.decide.no-approval')}</Notice>}
      {forms.map((verbs) => (
        <VerbForm about={doing} verbs={verbs} sent={sent} errors={errors} />
      ))}
    </Part>
  );
  return (
    <Frame page={page} seen={seen} doing={say('submissions.page.decide')} errors={errors}>
      <Columns end side={side}>
        <FlagNotice {...doing} />
        <Sheet>
          <Assessments
            page={page}
            seen={seen}
            assessments={seen.assessments.filter(({ round }) => round === seen.round)}
          />
          <Answered page={page} kind={seen.kind} answers={seen.answers} />
        </Sheet>
      </Columns>
    </Frame>
  );
};

import { Actions, Columns, Form, Notice, type Page, Part, Sheet, type View } from '#libs/web';
import type { PublishedContent } from '../events.js';
import { Answered } from './answered.js';
import { Frame, titleShown } from './frame.js';
import type { Doing } from './work-page.js';

/** Exactly what the public will see, made by what makes the event; the form sends back the mark of what was shown. */
export const PublishPage: View<Doing> = ({ page, seen, errors }) => {
  const { say } = page;
  if (!seen.preview)
    return <Frame page={page} seen={seen} doing={say('submissions.page.publish')} errors={errors} children={null} />;
  const { content, mark } = seen.preview;
  const side = (
    <Part title={say('verb.publish')}>
      <p>{say('submissions.publish.how')}</p>
      <Form page={page} action={`/submissions/${seen.id}/publish`}>
        <input type="hidden" name="seen" value={mark} />
        <Actions>
          <button>{say('verb.publish')}</button>
        </Actions>
      </Form>
    </Part>
  );
  return (
    <Frame
      page={page}
      seen={seen}
      doing={say('submissions.page.publish')}
      lead={say('submissions.publish.lead')}
      errors={errors}
    >
      <Columns end side={side}>
        {content.sample && <Notice>{say('submissions.assessments.sample')}</Notice>}
        <Preview page={page} content={content} title={titleShown(page, seen.title)} />
      </Columns>
    </Frame>
  );
};

const Preview = ({ page, content, title }: { page: Page; content: PublishedContent; title: string }) => (
  <Sheet>
    <Part title={title}>
      <p>{page.say('submissions.publish.preview')}</p>
    </Part>
    <Answered page={page} kind={content.kind} answers={content.answers} />
    {content.files.length > 0 && (
      <Part title={page.say('section.files')}>
        <ul class="told">
          {content.files.map(({ name }) => (
            <li>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      </Part>
    )}
    {content.notes.map((note) => (
      <p class="pull" dir="auto">
        {page.say('web.quoted', { words: note })}
      </p>
    ))}
  </Sheet>
);

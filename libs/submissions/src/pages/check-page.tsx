import { Columns, Notice, Part, Sheet, type View } from '#libs/web';
import { Answered } from './answered.js';
import { Frame } from './frame.js';
import { flagText } from './named.js';
import { VerbForm } from './verb-form.js';
import type { Doing } from './work-page.js';

/** Check your answers, then sign and hand in. */
export const CheckPage: View<Doing> = (doing) => {
  const { page, seen, errors, sent } = doing;
  const { say } = page;
  const ready = seen.missing.length === 0 && seen.flags.length === 0;
  const side = (
    <Part title={say('submissions.check.sign')}>
      {ready ? (
        <VerbForm about={doing} verbs={['submit']} sent={sent} errors={errors} />
      ) : (
        <p>{say('submissions.check.not-yet')}</p>
      )}
    </Part>
  );
  return (
    <Frame
      page={page}
      seen={seen}
      doing={say('submissions.page.check')}
      lead={say('submissions.check.lead')}
      errors={errors}
    >
      <Columns end side={side}>
        <Missing {...doing} />
        <FlagNotice {...doing} />
        <Sheet>
          <Answered
            page={page}
            kind={seen.kind}
            answers={seen.answers}
            all
            after={({ id }) => (
              <p>
                <a
                  href={`/submissions/${seen.id}/sections/${id}`}
                  aria-label={say('web.of', { what: say('submissions.change'), of: say(`section.${id}`) })}
                >
                  {say('submissions.change')}
                </a>
              </p>
            )}
          />
        </Sheet>
      </Columns>
    </Frame>
  );
};

type Shown = Pick<Doing, 'page' | 'seen'>;

/** Every answer that is still needed, with the way to where it is given. */
const Missing = ({ page: { say }, seen: { id, missing } }: Shown) =>
  missing.length === 0 ? null : (
    <Notice title={say('submissions.missing', { count: missing.length })}>
      <ul>
        {missing.map(({ field }) => {
          const [section = '', name = ''] = field.split('.');
          return (
            <li>
              <a href={`/submissions/${id}/sections/${section}#fields.${name}`}>{say(`field.${field}`)}</a>
            </li>
          );
        })}
      </ul>
    </Notice>
  );

/** What may tell who a person is, word for word, and what can be done about it. */
export const FlagNotice = ({ page, page: { say }, seen: { id, flags, open } }: Shown) =>
  flags.length === 0 ? null : (
    <Notice tone="stop" title={say('submissions.flags', { count: flags.length })}>
      <ul>
        {flags.map(({ section, field, ...flag }) => (
          <li>
            <strong>{field ? say(`field.${section}.${field}`) : say(`section.${section}`)}</strong>
            {' · '}
            <bdi>{flagText(page, flag)}</bdi>
          </li>
        ))}
      </ul>
      <p>{say('submissions.flags.how')}</p>
      {open.includes('resolve-flag') && (
        <p>
          <a href={`/submissions/${id}/resolve-flag`}>{say('verb.resolve-flag')}</a>
        </p>
      )}
    </Notice>
  );

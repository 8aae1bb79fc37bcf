import type { FieldError } from '#libs/event-store';
import { errorOf, Form, type Page, Part, sizeText } from '#libs/web';
import type { SeenSubmission } from '../overview/seen-submission.js';

interface FilesProps {
  page: Page;
  seen: SeenSubmission;
  errors: FieldError[];
}

/** What is attached, and for the author the way to attach and to remove. */
export function Files({ page, seen, errors }: FilesProps) {
  const { say } = page;
  const { id, files, open } = seen;
  if (files.length === 0 && !open.includes('attach-file')) return null;
  return (
    <Part title={say('section.files')} id="files">
      <ul>
        {files.map((file) => (
          <li>
            <a href={`/submissions/${id}/files/${file.id}`}>
              <bdi>{file.name}</bdi>
            </a>{' '}
            <small>{sizeText(file.size, page.language)}</small>
            {open.includes('remove-file') && <Remove page={page} id={id} file={file} />}
          </li>
        ))}
      </ul>
      {open.includes('attach-file') && <Attach page={page} id={id} error={errorOf(errors, 'file')} />}
    </Part>
  );
}

const Remove = ({ page, id, file }: { page: Page; id: string; file: { id: string; name: string } }) => (
  <Form page={page} action={`/submissions/${id}/remove-file`}>
    <input type="hidden" name="file" value={file.id} />
    <button class="linklike" aria-label={page.say('web.of', { what: page.say('verb.remove-file'), of: file.name })}>
      {page.say('verb.remove-file')}
    </button>
  </Form>
);

/** The body of a form with a file is read late: what proves where it comes from stands in its address. */
const Attach = ({ page, id, error }: { page: Page; id: string; error: string | undefined }) => (
  <Form page={page} action={`/submissions/${id}/attach-file?csrf=${encodeURIComponent(page.csrf)}`} files>
    <div class={error ? 'field wrong' : 'field'}>
      <label for="file">{page.say('verb.attach-file')}</label>
      <p class="hint" id="file-hint">
        {page.say('submissions.files.which')}
      </p>
      {error && (
        <p class="error" id="file-error">
          {error}
        </p>
      )}
      <input
        type="file"
        id="file"
        name="file"
        accept=".pdf,.csv,.txt"
        aria-describedby={error ? 'file-hint file-error' : 'file-hint'}
      />
    </div>
    <button class="quiet">{page.say('verb.attach-file')}</button>
  </Form>
);

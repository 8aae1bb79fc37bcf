import { type Page, Part, sizeText } from '#libs/web';
import type { PublishedEntry } from './see-entry.js';

interface Model {
  page: Page;
  entry: Pick<PublishedEntry, 'number' | 'files'>;
}

/** How a kind of file is called by those who open it. */
const formats: Record<string, string> = { 'application/pdf': 'PDF', 'text/csv': 'CSV', 'text/plain': 'TXT' };

/** The files of the published version, each to be saved; kind and size are part of the link, so that nobody is surprised. */
export const Files = ({ page: { say, language }, entry: { number, files } }: Model) =>
  files.length === 0 ? null : (
    <Part title={say('entry.part.files')} id="files">
      <ul class="told">
        {files.map(({ id, name, mediaType, size }) => (
          <li>
            <a href={`/e/${number}/files/${id}`}>
              <bdi>{name}</bdi>{' '}
              <small>
                {formats[mediaType] ?? mediaType} · {sizeText(size, language)}
              </small>
            </a>
          </li>
        ))}
      </ul>
    </Part>
  );

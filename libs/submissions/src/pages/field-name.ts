import type { Page } from '#libs/web';

/** What a form was about, as far as it names its fields. */
export interface About {
  verb: string;
  section?: unknown;
}

/** What a page calls the field that an error names by its path; undefined where it has no name. */
export function fieldName({ say }: Page, path: string, about: About): string | undefined {
  const key = keyOf(path, about);
  const name = say(key);
  return name === key ? undefined : name;
}

function keyOf(path: string, { verb, section }: About): string {
  const [first = '', second] = path.split('.');
  if (second === undefined) return `submissions.input.${verb}.${first}`;
  if (first === 'fields') return `field.${String(section)}.${second}`;
  if (first === 'scores') return `criterion.${second}`;
  return first === 'comments' ? `section.${second}` : `field.${path}`;
}

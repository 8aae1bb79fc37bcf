import type { Page } from '#libs/web';

const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;

const systems = [
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const;

const firstIn = (text: string, names: readonly (readonly [string, string])[]) =>
  names.find(([mark]) => text.includes(mark))?.[1];

const between = ' on ';
const unknown = 'Another program';

/** The same, as it is said in the language of a page. */
export function deviceText({ say }: Pick<Page, 'say'>, device: string): string {
  if (device === unknown) return say('accounts.device.unknown');
  const [browser = '', system] = device.split(between);
  return system === undefined ? browser : say('accounts.device', { browser, system });
}

/** A short reading of a `User-Agent` header: `Firefox on Windows`. It is what a person knows a session by, and no proof. */
export function deviceOf(userAgent: string | undefined = ''): string {
  const [browser, system] = [firstIn(userAgent, browsers), firstIn(userAgent, systems)];
  return browser && system ? `${browser}${between}${system}` : (browser ?? system ?? unknown);
}

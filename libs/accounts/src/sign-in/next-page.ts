const home = '/desk';
const here = 'http://here.invalid';

/** Where to go after signing in: a path of this site, as browsers would read it, or the desk. Never another site. */
export function nextPage(asked: unknown): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || !URL.canParse(asked, here)) return home;
  const { origin, pathname, search, hash } = new URL(asked, here);
  // Dots are resolved by now, and what is left may begin with two slashes: to a browser, another host.
  return origin === here && !pathname.startsWith('//') ? pathname + search + hash : home;
}

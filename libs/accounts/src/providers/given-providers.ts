import { randomUUID } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import type { Installation } from '../given.js';
import type { NewAccount } from '../open-account/open-account.js';
import type { Registration } from './discover.js';

/** Where the provider of an organisation sends browsers back to, in an installation that is asked without a network. */
export const callbackOf = (organisation: string) => `http://localhost/sign-in/callback/${organisation}`;

/** A browser, so far as signing in with an organisation needs one: it keeps its cookies. */
export class Browser {
  private readonly jar = new Map<string, string>();

  constructor(private readonly here: Installation) {}

  get cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  keep(cookie: string): this {
    const [name = '', value = ''] = cookie.split(';')[0]!.split('=');
    if (value === '') this.jar.delete(name);
    else this.jar.set(name, value);
    return this;
  }

  async get(url: string) {
    return this.answered(await this.here.app.inject({ url, headers: { cookie: this.cookie } }));
  }

  async post(url: string, fields: Record<string, string>) {
    const headers = { cookie: this.cookie, 'content-type': 'application/x-www-form-urlencoded' };
    const payload = new URLSearchParams(fields).toString();
    return this.answered(await this.here.app.inject({ method: 'POST', url, headers, payload }));
  }

  /** Who is signed in: the e-mail address of the account, or null. */
  async whoAmI(): Promise<string | null> {
    const answer = await this.get('/api/v1/session');
    return answer.statusCode === 200 ? answer.json<{ email: string }>().email : null;
  }

  private answered<Answer extends { headers: OutgoingHttpHeaders }>(answer: Answer): Answer {
    for (const cookie of [answer.headers['set-cookie'] ?? []].flat()) this.keep(cookie);
    return answer;
  }
}

/** An administrator who sets and removes providers over the API. */
export async function administratorOf(here: Installation) {
  await here.open({ email: 'providers@sample.invalid', roles: ['administrator'], organisation: 'unodc' });
  const { cookie, csrf } = await here.signIn('providers@sample.invalid');
  const ask = (method: 'GET' | 'PUT' | 'DELETE', organisation: string, payload?: object) =>
    here.app.inject({
      method,
      url: `/api/v1/providers${organisation && `/${organisation}`}`,
      headers: { cookie },
      ...(payload && { payload }),
    });
  return {
    cookie,
    csrf,
    list: () => ask('GET', ''),
    remove: (organisation: string) => ask('DELETE', organisation),
    set: (organisation: string, { issuer, clientId, clientSecret }: Partial<Registration>) =>
      ask('PUT', organisation, { issuer, clientId, clientSecret }),
  };
}

/** What a provider that a browser can visit does for these specs. */
interface Visited {
  visit(url: string): Promise<string>;
}

/** From the link to the provider and back; answers the address that the provider sends back to. */
export async function goThere(provider: Visited, browser: Browser, organisation = 'iom', query = ''): Promise<string> {
  const { headers } = await browser.get(`/sign-in/with/${organisation}${query}`);
  return provider.visit(String(headers.location));
}

/** Somebody with a password, signed in by it. */
export async function someone(here: Installation, account: Partial<NewAccount> = {}) {
  const email = `${randomUUID()}@sample.invalid`;
  const id = await here.open({ email, ...account });
  const { cookie } = await here.signIn(email);
  return { id, email, browser: new Browser(here).keep(cookie) };
}

type Someone = Awaited<ReturnType<typeof someone>>;

/** Posts a form of a page of theirs. */
export const submit = async ({ browser }: Someone, url: string) =>
  browser.post(url, { csrf: (await browser.get('/api/v1/session')).json<{ csrf: string }>().csrf });

/** Presses the button that adds the organisation; answers the address of the provider. */
export async function wayToLink(somebody: Someone): Promise<string> {
  const { body } = await submit(somebody, '/account/provider/link');
  const [, url = ''] = /<a class="button" href="([^"]+)"/.exec(body) ?? [];
  return url.replaceAll('&amp;', '&');
}

export const link = async (provider: Visited, somebody: Someone) =>
  somebody.browser.get(await provider.visit(await wayToLink(somebody)));

import type { Role } from '../actor.js';
import { givenAccounts, type Installation } from '../given.js';
import { type Bent, Device } from './given-device.js';

/** A browser that is signed in: its cookie, and what its forms send back. */
export interface Browser {
  cookie: string;
  csrf: string;
}

/** An installation, and people with devices before it. */
export async function givenPasskeys() {
  const here = await givenAccounts();
  let nth = 0;

  const post = (url: string, fields: Record<string, string> = {}, { cookie, csrf }: Partial<Browser> = {}) =>
    here.app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...(cookie && { cookie }) },
      payload: new URLSearchParams({ ...(csrf && { csrf }), ...fields }).toString(),
    });

  const get = (url: string, { cookie }: Pick<Browser, 'cookie'>) =>
    here.app.inject({ method: 'GET', url, headers: { cookie } });

  /** What a device is asked. */
  const question = async (url: string, { cookie }: Partial<Browser> = {}) =>
    (await here.app.inject({ method: 'POST', url, headers: { ...(cookie && { cookie }) } })).json();

  return {
    here,
    post,
    get,
    question,
    /** The browser that got a session with this answer. */
    browserOf: async (answer: Answer): Promise<Browser> => {
      const cookie = `session=${sessionOf(answer)}`;
      return { cookie, csrf: (await get('/api/v1/session', { cookie })).json<{ csrf: string }>().csrf };
    },
    /** Somebody who has a password and nothing else. */
    somebody: async (roles: Role[] = ['contributor']) => {
      const email = `passkey-${nth++}@sample.invalid`;
      const account = await here.open({ email, roles, sample: false });
      return { email, account, browser: await here.signIn(email) };
    },
    add: async (browser: Browser, device: Device, bent?: Bent): Promise<Answer> => {
      const passkey = device.make(await question('/account/passkeys/question', browser), bent);
      return post('/account/passkeys', { passkey, name: 'Sample laptop' }, browser);
    },
    /** Signs in as the page does: asks, shows, sends. */
    show: async (device: Device, bent?: Bent): Promise<Answer> => {
      const passkey = device.show(await question('/sign-in/passkey/question'), bent);
      return post('/sign-in/passkey', { passkey, next: '/inbox' });
    },
  };
}

type Answer = Awaited<ReturnType<Installation['app']['inject']>>;

export const sessionOf = ({ cookies }: Answer): string | undefined =>
  cookies.find(({ name }) => name === 'session')?.value;

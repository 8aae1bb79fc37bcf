import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

export interface Exchange {
  /** Where it answers. */
  url: string;
  pid: number;
  /** What it printed so far. */
  printed(): string;
  /** SIGKILL: no farewell. */
  kill(): Promise<void>;
  /** Ctrl-C; answers the exit code. */
  stop(): Promise<number | null>;
}

interface Asked {
  env: Record<string, string>;
  demo?: boolean;
}

/** Where the built application is. Another folder for trials. */
export const built = (file: string) => resolve(process.env['EXCHANGE_BUILD'] ?? 'dist', file);

/** The built exchange as a process of its own, as `npm start` and `npm run demo` run it; waits until it says where it is. */
export const startExchange = ({ env, demo = false }: Asked): Promise<Exchange> =>
  startApp('standalone', { PORT: '0', ...env }, demo ? ['--demo'] : []);

/** What answers, as a process apart. */
export const startApi = (env: Record<string, string>): Promise<Exchange> => startApp('api', { PORT: '0', ...env });

/** What works behind it, as a process apart. */
export const startWorker = (env: Record<string, string>): Promise<Exchange> => startApp('worker', env);

async function startApp(app: string, env: Record<string, string>, args: string[] = []): Promise<Exchange> {
  const main = built(`apps/${app}/src/main.js`);
  if (!existsSync(main)) throw new Error('Nothing is built: npm run build');
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (chunk) => (printed += String(chunk)));
  const gone = once(child, 'exit');
  return {
    url: await addressOf(child, () => printed),
    pid: child.pid ?? 0,
    printed: () => printed,
    kill: async () => void (await signalled(child, 'SIGKILL', gone)),
    stop: () => signalled(child, 'SIGINT', gone),
  };
}

async function addressOf(child: ChildProcess, printed: () => string): Promise<string> {
  for (;;) {
    const [, address] = /The (?:exchange is at|worker is) (\S.*)\n/.exec(printed()) ?? [];
    if (address) return address;
    if (child.exitCode !== null) throw new Error(`The exchange did not start: ${printed()}`);
    await Promise.race([once(child.stdout!, 'data'), once(child, 'exit')]);
  }
}

async function signalled(child: ChildProcess, signal: NodeJS.Signals, gone: Promise<unknown>): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal);
  await gone;
  return child.exitCode;
}

/** The cookie of a session, as the person with this address and password. */
export async function signIn(url: string, email: string, password: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`Sign-in was answered ${answer.status}: ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** The password that the demo printed for an address. */
export const passwordOf = (printed: string, email: string): string =>
  new RegExp(`${email.replaceAll('.', '\\.')}\\s+(\\S+)`).exec(printed)?.[1] ?? '';

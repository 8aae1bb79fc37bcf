import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { resolve } from 'node:path';

export interface MailProcess {
  /** SIGKILL: no farewell. */
  kill(): Promise<void>;
  /** SIGTERM; answers the exit code. */
  stop(): Promise<number | null>;
  /** What it complained about. */
  complaints(): string;
}

/** Starts `mail-worker.mjs` on the built code and waits until it works. */
export async function startMailProcess(env: Record<string, string>): Promise<MailProcess> {
  if (!existsSync(resolve('dist/libs/notifications/src/index.js'))) throw new Error('Nothing is built: npm run build');
  const child = spawn(process.execPath, [resolve('test/support/mail-worker.mjs')], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk) => (complaints += String(chunk)));
  const gone = once(child, 'exit');
  await Promise.race([
    once(child.stdout, 'data'),
    gone.then(() => {
      throw new Error(`The mail worker did not start: ${complaints}`);
    }),
  ]);
  return {
    kill: async () => void (await signalled(child, 'SIGKILL', gone)),
    stop: () => signalled(child, 'SIGTERM', gone),
    complaints: () => complaints,
  };
}

async function signalled(child: ChildProcess, signal: NodeJS.Signals, gone: Promise<unknown>): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal);
  await gone;
  return child.exitCode;
}

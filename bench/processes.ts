import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Process {
  /** What it says it is at: an address, or work. */
  url: string;
  pid: number;
  stop(): Promise<void>;
  /** No farewell. */
  kill(): Promise<void>;
}

/** A process of ours that says on its output where it listens; ended by its own id. */
export async function startProcess(args: string[], env: NodeJS.ProcessEnv, told = /is at (\S+)/): Promise<Process> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      const found = told.exec((said += chunk));
      if (found) resolve(found[1]!);
    });
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}`)));
  });
  const end = (signal: NodeJS.Signals) => (child.kill(signal), ended);
  return { url, pid: child.pid!, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

/** Resident memory of a process. */
export const megabytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One question to `ps`, for systems without /proc; '' where there is no such process or no `ps`. */
const ps = (pid: number, column: 'lstart' | 'command') =>
  spawnSync('ps', ['-o', `${column}=`, '-p', `${pid}`], { encoding: 'utf8' }).stdout?.trim() ?? '';

function ofProc(pid: number, file: 'stat' | 'cmdline'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

const linux = process.platform === 'linux';

/** When a process was born, in whatever unit: with its id it names one process for ever, although ids are used again. */
export const birthOf = (pid: number): string =>
  linux ? (ofProc(pid, 'stat').split(') ').at(-1)?.split(' ')[19] ?? '') : ps(pid, 'lstart');

/** The command line of a process; '' if there is none. */
export const commandOf = (pid: number): string =>
  linux ? ofProc(pid, 'cmdline').replaceAll('\0', ' ').trim() : ps(pid, 'command');

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

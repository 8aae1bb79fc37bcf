import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

const installed = (): string | undefined =>
  [process.env['CHROMIUM'], ...usual, chromium.executablePath()].find((path) => path && existsSync(path));

/** Debian's package where we are root, otherwise the build that Playwright downloads. */
function install(): void {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isDebianRoot) {
    execFileSync('apt-get', ['update', '-qq']);
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'ignore' });
    return;
  }
  const cli = join(dirname(createRequire(__filename).resolve('playwright-core/package.json')), 'cli.js');
  execFileSync(process.execPath, [cli, 'install', 'chromium', '--no-shell'], { stdio: 'inherit' });
}

function executable(): string {
  if (!installed()) {
    try {
      install();
    } catch (cause) {
      throw new Error('No Chromium was found and none could be installed: install one, or set CHROMIUM to its path.', {
        cause,
      });
    }
  }
  const path = installed();
  if (!path) throw new Error('No Chromium was found after installing one: set CHROMIUM to its path.');
  return path;
}

// A browser that calls home would make the suites depend on a network they must not need.
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Looks {
  javaScriptEnabled?: boolean;
  viewport?: { width: number; height: number };
  locale?: string;
}

/** A real Chromium with a profile of its own, which is gone when it is closed. */
export async function openBrowser(looks: Looks = {}): Promise<BrowserContext> {
  return chromium.launchPersistentContext('', {
    executablePath: executable(),
    headless: true,
    args: quiet,
    locale: 'en-GB',
    ...looks,
  });
}

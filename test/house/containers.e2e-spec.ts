import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

const run = promisify(execFile);

interface Service {
  image: string;
  ports?: unknown[];
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  healthcheck?: { test: string[] };
  environment?: Record<string, string>;
  networks?: Record<string, unknown>;
  volumes?: string[];
  mem_limit?: string | number;
}
interface Composed {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
}

/** The plug-in of today's Docker where there is one, otherwise the command that Debian has. */
async function compose(folder: string, ...args: string[]): Promise<string> {
  const files = ['-f', join(folder, 'compose.yaml'), ...args];
  const plugin = await run('docker', ['compose', 'version']).then(
    () => true,
    () => false,
  );
  const [command, before] = plugin ? ['docker', ['compose']] : ['docker-compose', []];
  return (await run(command, [...before, ...files], { cwd: folder })).stdout;
}

/** Skipped where a tool is missing, but never in CI, which installs it. */
const isHere = (command: string, ...args: string[]) =>
  process.env['CI'] !== undefined || spawnSync(command, args).status === 0;
const withCompose =
  isHere('docker-compose', 'version') || isHere('docker', 'compose', 'version') ? describe : describe.skip;
const withCaddy = isHere('caddy', 'version') ? it : it.skip;

withCompose('the containers', () => {
  let folder: string;
  let composed: Composed;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'exchange-containers-'));
    cpSync('docker', folder, { recursive: true, filter: (path) => !/secrets$|\.env$/.test(path) });
    await run('sh', [join(folder, 'secrets.sh')]);
    composed = parse(await compose(folder, 'config')) as Composed;
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const services = () => Object.entries(composed.services);

  it('are all there: three of KurrentDB, two that answer, two that work, and what they need', () => {
    expect(Object.keys(composed.services).toSorted().join(' ')).toBe(
      'api-1 api-2 caddy certificates kurrentdb-1 kurrentdb-2 kurrentdb-3 mailpit postgres redis worker-1 worker-2',
    );
  });

  it('are reached from outside through Caddy alone', () => {
    expect(services().flatMap(([name, { ports }]) => (ports?.length ? name : []))).toEqual(['caddy']);
    expect(
      services()
        .filter(([, { networks }]) => networks && 'outside' in networks)
        .map(([name]) => name),
    ).toEqual(['caddy']);
    expect([composed.networks['inside']?.internal, composed.networks['front']?.internal]).toEqual([true, true]);
  });

  it('write to their volumes alone, may do nothing else, and have an end to their memory', () => {
    for (const [name, { read_only, cap_drop, security_opt, mem_limit }] of services()) {
      // Runs once, without a network, and hands its files to others.
      if (name !== 'certificates') expect([name, cap_drop]).toEqual([name, ['ALL']]);
      if (!/^(certificates|kurrentdb-\d)$/.test(name)) expect([name, read_only]).toEqual([name, true]);
      expect([name, security_opt, typeof mem_limit]).toEqual([name, ['no-new-privileges:true'], typeof '']);
    }
    expect(readFileSync('docker/Dockerfile', 'utf8')).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
  });

  it('never see the key that signs certificates, but for the one that signs them', () => {
    const holders = services().filter(([, { volumes }]) => JSON.stringify(volumes ?? []).includes('authority'));
    expect(holders.map(([name]) => name)).toEqual(['certificates']);
  });

  it('come in a version that is named, and say how they do', () => {
    for (const [name, { image, healthcheck }] of services()) {
      expect([name, image]).toEqual([name, expect.stringMatching(/:v?\d+\.\d+/)]);
      const ours = image.startsWith('icat-exchange');
      if (!ours && name !== 'certificates')
        expect([name, healthcheck?.test.length]).toEqual([name, expect.any(Number)]);
    }
  });

  it('are given secrets in files, never in their environment', () => {
    const known = ['postgres_password', 'secrets_key'].map((name) =>
      readFileSync(join(folder, 'secrets', name), 'utf8'),
    );
    for (const [name, { environment }] of services())
      expect([name, known.filter((secret) => JSON.stringify(environment ?? {}).includes(secret))]).toEqual([name, []]);
  });

  it('do not start without their secrets, and the sentence says what to do', async () => {
    rmSync(join(folder, '.env'));
    await expect(compose(folder, 'config')).rejects.toThrow('run docker/secrets.sh first');
  });
});

withCaddy('Caddy understands its file', async () => {
  const { stderr, stdout } = await run('caddy', ['validate', '--adapter', 'caddyfile', '--config', 'docker/Caddyfile']);
  expect(stdout + stderr).toContain('Valid configuration');
});

it('The image is built from everything that the build reads', async () => {
  const { stdout } = await run(process.execPath, [
    'node_modules/typescript/bin/tsc',
    '--project',
    'apps/standalone/tsconfig.app.json',
    '--listFilesOnly',
  ]);
  const files = stdout.trim().split('\n');
  const folders = files.map((file) => relative('.', file).split('/')[0]!).filter((name) => name !== 'node_modules');
  const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
  expect(folders).toContain('libs');
  expect(ignored.filter((name) => folders.includes(name))).toEqual([]);
}, 60_000);

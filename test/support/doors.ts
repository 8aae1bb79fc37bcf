import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { type Opened, openSession, tell, type Who } from './people.js';

/** Every address of the built exchange, as `POST /submissions/:id/:verb`. */
export async function listRoutes(databaseUrl: string): Promise<string[]> {
  const env = { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' };
  const { stdout } = await promisify(execFile)(process.execPath, ['test/support/list-routes.mjs'], { env });
  return (JSON.parse(stdout) as string[]).toSorted();
}

/** Whoever may come to a door. What is behind it belongs to a contributor of iom. */
export const people: Record<string, Who | null> = {
  'a visitor': null,
  'its contributor': { role: 'contributor', organisation: 'iom' },
  'another contributor': { role: 'contributor', organisation: 'ilo' },
  'its focal point': { role: 'focal-point', organisation: 'iom' },
  'another focal point': { role: 'focal-point', organisation: 'ilo' },
  'a reviewer of its organisation': { role: 'reviewer', organisation: 'iom' },
  'a reviewer': { role: 'reviewer', organisation: 'unicef' },
  'the secretariat': { role: 'secretariat', organisation: 'unodc' },
  'the chair': { role: 'chair', organisation: 'oas' },
  'an administrator': { role: 'administrator', organisation: 'unodc' },
};

const reason = 'A sample reason.';
const somebody = '00000000-0000-4000-8000-000000000001';

/** What a verb needs to be heard: with less, everybody would be told what is missing, and nobody that it is not theirs. */
const bodies: Record<string, object> = {
  'edit-section': { section: 'identity', base: 0, fields: { title: 'Sample' } },
  'remove-file': { file: somebody },
  'invite-co-author': { email: 'contributor@sample.invalid' },
  'flag-privacy': { section: 'identity', severity: 'low', note: reason },
  'resolve-flag': { flag: somebody, reason },
  submit: { consent: true, doNoHarm: true },
  'accept-invitation': { noInterest: true },
  'declare-conflict': { nature: reason },
  assess: { scores: {}, comments: {}, recommendation: 'publish' },
  publish: { seen: 'nothing' },
  correct: { kind: 'erratum', note: reason, section: 'identity', fields: {} },
  retract: { category: 'other', publicReason: reason },
  ...Object.fromEntries(
    ['send-back', 'screen-out', 'recuse', 'approve', 'request-revision', 'decline', 'suspend', 'reinstate'].map(
      (verb) => [verb, { reason }],
    ),
  ),
};

/** The doors of a running demo, with somebody of every kind before them and something real behind them. */
export class Doors {
  private readonly here = new Map<string, Opened>();
  private readonly behind = new Map<string, string>();

  constructor(
    private readonly url: string,
    private readonly databaseUrl: string,
  ) {}

  /** ✓ it opens, – it stays shut, ∅ there is nothing here for them. */
  async ask(route: string, name: string): Promise<string> {
    const [method = '', path = ''] = route.split(' ');
    const address = this.url + (await this.filled(path));
    const { headers, body } = await this.sent(path, await this.one(name));
    const answer = await fetch(address, { method, redirect: 'manual', headers, ...(method !== 'GET' && { body }) });
    await answer.arrayBuffer();
    if (answer.status >= 500) throw new Error(`${route} answers ${answer.status} to ${name}`);
    if (method !== 'GET' && answer.status < 400) this.beginAnew();
    return told(answer, path);
  }

  /** What somebody changed at one door is not to be seen at the next. */
  private beginAnew(): void {
    this.here.clear();
    this.behind.clear();
  }

  private async one(name: string): Promise<Opened | null> {
    const who = people[name];
    if (!who) return null;
    const one = this.here.get(name) ?? (await openSession(this.databaseUrl, who));
    this.here.set(name, one);
    return one;
  }

  private async author(): Promise<Opened> {
    return (await this.one('its contributor'))!;
  }

  private async sent(path: string, by: Opened | null): Promise<{ headers: Record<string, string>; body: BodyInit }> {
    const cookie = by?.cookie ?? '';
    if (path.endsWith('/attach-file')) return { headers: { cookie, 'x-csrf-token': by?.csrf ?? '' }, body: aFile() };
    const body = JSON.stringify(await this.bodyFor(path));
    return { headers: { cookie, 'content-type': 'application/json' }, body };
  }

  private async bodyFor(path: string): Promise<object> {
    const verb = path.split('/').at(-1)!;
    const reviewer = async () => (await this.one('a reviewer'))!.id;
    if (verb === 'invitations') return invitation();
    if (verb === 'invite-reviewer') return { reviewer: await reviewer() };
    if (verb === 'reassign') return { from: somebody, to: await reviewer(), reason };
    return path.includes('/submissions/:id/') ? (bodies[verb] ?? {}) : {};
  }

  private async filled(path: string): Promise<string> {
    const parts: string[] = [];
    for (const [index, part] of path.split('/').entries())
      parts.push(part.startsWith(':') ? await this.thing(`${path.split('/')[index - 1]}/${part}`) : part);
    return parts.join('/');
  }

  private async thing(place: string): Promise<string> {
    const known = this.behind.get(place) ?? (await this.made[place]?.()) ?? randomUUID();
    this.behind.set(place, known);
    return known;
  }

  private readonly made: Record<string, () => Promise<string>> = {
    'submissions/:id': () => this.draft(),
    'files/:file': () => this.file(),
    'accounts/:id': async () => (await openSession(this.databaseUrl, people['another contributor']!)).id,
    'invitations/:id': () => this.invitation(),
    'inbox/:id': () => this.notice(),
    'sessions/:id': async () => (await this.author()).session,
    'sections/:section': async () => 'identity',
    ':id/:name': async () => 'check',
    ':id/:verb': async () => 'withdraw',
    'e/:number': async () => 'GP-2026-0001',
    'catalogue/:number': async () => 'GP-2026-0001',
    'templates/:kind': async () => 'practice',
    'problems/:kind': async () => 'unknown',
    'providers/:organisation': async () => 'iom',
    'with/:organisation': async () => 'iom',
    'callback/:organisation': async () => 'iom',
  };

  private async draft(): Promise<string> {
    const { cookie } = await this.author();
    const answer = await fetch(`${this.url}/api/v1/submissions`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'practice' }),
    });
    return ((await answer.json()) as { id: string }).id;
  }

  /** Attached to the draft. */
  private async file(): Promise<string> {
    const { cookie, csrf } = await this.author();
    const submission = `${this.url}/api/v1/submissions/${await this.thing('submissions/:id')}`;
    const headers = { cookie, 'x-csrf-token': csrf };
    await fetch(`${submission}/attach-file`, { method: 'POST', headers, body: aFile() });
    const { files } = (await (await fetch(submission, { headers: { cookie } })).json()) as { files: { id: string }[] };
    return files[0]!.id;
  }

  private async invitation(): Promise<string> {
    const id = randomUUID();
    const by = (await this.one('its focal point'))!;
    await tell(
      this.databaseUrl,
      `with invited as (
         insert into accounts.account (id, email, name, roles, organisation, joined_at)
         values ($1, $2, '', '{contributor}', 'iom', null) returning id
       )
       insert into accounts.invitation (account, invited_by, invited_at, expires_at)
       select id, $3, now(), now() + interval '7 days' from invited`,
      [id, `${id}@sample.invalid`, by.id],
    );
    return id;
  }

  private async notice(): Promise<string> {
    const id = randomUUID();
    await tell(
      this.databaseUrl,
      `insert into notifications.notification (id, recipient, kind, submission, round, created_at, mail_state)
       values ($1, $2, 'decision', $3, 1, now(), 'sent')`,
      [id, (await this.author()).id, randomUUID()],
    );
    return id;
  }
}

const invitation = () => ({ email: `${randomUUID()}@sample.invalid`, organisation: 'iom', roles: ['contributor'] });

function aFile(): FormData {
  const form = new FormData();
  form.set('file', new File(['%PDF-1.7 sample'], 'sample.pdf', { type: 'application/pdf' }));
  return form;
}

/** The doors to which those are sent who have to say first who they are. */
const toSayWho = /^\/(sign-in|confirm)\b/;

function told({ status, headers }: Response, path: string): string {
  const sentAway = status === 303 && toSayWho.test(headers.get('location') ?? '') && !path.startsWith('/sign-in');
  if (status === 401 || status === 403 || sentAway) return '–';
  return status === 404 ? '∅' : '✓';
}

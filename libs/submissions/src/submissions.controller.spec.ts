import { randomUUID } from 'node:crypto';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { Position } from '#libs/event-store';
import { completeAnswers } from './histories.js';
import { assessment, givenHouse, type House, signed, type Someone } from './pages/given.js';
import { holderOf } from './numbers.js';
import { writtenVerbs } from './verbs.js';

let house: House;
beforeAll(async () => {
  house = await givenHouse();
});
afterAll(() => house.end());

/** The kinds of what happened since. */
async function eventsAfter(position: Position | null): Promise<string[]> {
  if ((await house.store.head()) === position) return [];
  for await (const batch of house.store.follow(position, new AbortController().signal))
    return batch.map(({ type }) => type);
  return [];
}

const see = async (id: string, by: Parameters<House['get']>[1]) =>
  (await house.get(`/api/v1/submissions/${id}`, by)).json();

describe('a verb over HTTP', () => {
  it('begins a draft, and saves it section by section', async () => {
    const id = await house.draft();
    expect(await see(id, 'author')).toMatchObject({
      id,
      status: 'draft',
      title: 'Sample mobile teams',
      missing: [],
      flags: [],
      open: expect.arrayContaining(['edit-section', 'submit', 'withdraw']),
    });
  });

  it('keeps with each event who asked for it, by id and by no name', async () => {
    const id = await house.draft();
    const { id: author } = house.who.author;
    for await (const { meta } of house.store.read(`submission-${id}`)) expect(meta.actor).toBe(author);
  });

  it('acts once, however often it is sent with the same key', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const first = await house.ask('/submissions', 'author', { kind: 'resource' }, headers);
    const second = await house.ask('/submissions', 'author', { kind: 'resource' }, headers);
    expect(first.statusCode).toBe(201);
    expect(second.json()).toEqual(first.json());
  });

  it.each([
    ['a field that there is not', { section: 'identity', base: 0, fields: {}, extra: 1 }, 'extra'],
    ['a wrong type', { section: 'identity', base: '0', fields: {} }, 'base'],
    ['a wrong answer', { section: 'identity', base: 1, fields: { title: 7 } }, 'fields.title'],
    ['a section that there is not', { section: 'nowhere', base: 0, fields: {} }, 'section'],
    ['a missing field', { base: 0, fields: {} }, 'section'],
    ['answers that are no answers', { section: 'identity', base: 1, fields: [] }, 'fields'],
  ])('names the field of %s, and changes nothing', async (_, body, field) => {
    const id = await house.draft();
    const answer = await house.ask(`/submissions/${id}/edit-section`, 'author', body);
    expect([answer.statusCode, answer.json().errors[0].field]).toEqual([400, field]);
    expect((await see(id, 'author')).revisions.identity).toBe(1);
  });

  it('is refused to the wrong person with 403, at the wrong moment with 409', async () => {
    const id = await house.draft();
    await house.done(id, ['submit', 'author', signed]);
    expect((await house.ask(`/submissions/${id}/clear`, 'author')).statusCode).toBe(403);
    expect((await house.ask(`/submissions/${id}/submit`, 'author', signed)).statusCode).toBe(409);
  });

  it('names what is missing when a draft is handed in', async () => {
    const id = await house.draft('author', { identity: { title: 'Sample title' } });
    const answer = await house.ask(`/submissions/${id}/submit`, 'author', signed);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors).toContainEqual({
      field: 'what.approach',
      message: expect.any(String),
      code: 'needed',
    });
  });

  it('is unknown where there is none', async () => {
    const id = await house.draft();
    for (const url of [
      `/submissions/${id}/burn`,
      `/submissions/${randomUUID()}/clear`,
      '/submissions/1/clear',
      `/submissions/${id}/attach-file2`,
    ])
      expect((await house.ask(url, 'author')).statusCode).toBe(404);
  });

  it('finds reviewers by their account, or names the field', async () => {
    const id = await house.inReview();
    const nobody = await house.ask(`/submissions/${id}/invite-reviewer`, 'secretariat1', { reviewer: randomUUID() });
    expect([nobody.statusCode, nobody.json().errors[0].field]).toEqual([400, 'reviewer']);
  });
});

describe('inviting a co-author', () => {
  const invite = (id: string, email: string, by: Someone = 'author') =>
    house.ask(`/submissions/${id}/invite-co-author`, by, { email });

  it('answers the same whether or not anybody has the address, and shows the author the same', async () => {
    const seenAfter = async (email: string) => {
      const id = await house.draft();
      const { statusCode, headers } = await invite(id, email);
      const timeline = (await house.get(`/api/v1/submissions/${id}/timeline`, 'author')).json<
        { type: string; at: string }[]
      >();
      const mine = (await house.get('/api/v1/submissions', 'author')).json<{
        items: { id: string; happened: string }[];
      }>();
      const { id: _, ...seen } = await see(id, 'author');
      const told = timeline.map((one) => ({ ...one, at: null }));
      return [statusCode, Object.keys(headers), seen, told, mine.items.find((one) => one.id === id)?.happened];
    };
    expect(await seenAfter('Stranger@sample.invalid')).toEqual(await seenAfter('nobody@sample.invalid'));
  });

  it('makes them one when they accept, and shows them little until then', async () => {
    const id = await house.draft();
    await invite(id, 'Stranger@sample.invalid');
    const invited = await see(id, 'stranger');
    expect([invited.sight, invited.open, invited.asked]).toEqual([
      'invitation',
      ['accept-co-authorship', 'decline-co-authorship'],
      ['co-authorship'],
    ]);
    expect(Object.keys(invited.answers)).toEqual(['identity']);
    const queue = (await house.get('/api/v1/review-queue', 'stranger')).json<{
      items: { id: string; task: string }[];
    }>();
    expect(queue.items.filter((one) => one.id === id)).toMatchObject([{ task: 'co-authorship' }]);
    expect((await see(id, 'author')).authors).toHaveLength(1);
    await house.done(id, ['accept-co-authorship', 'stranger']);
    expect([(await see(id, 'author')).authors, (await see(id, 'stranger')).sight]).toEqual([
      [expect.anything(), expect.objectContaining({ name: 'Sample stranger' })],
      'content',
    ]);
  });

  it('tells the author nothing of who declines', async () => {
    const id = await house.draft();
    await invite(id, 'stranger@sample.invalid');
    const shown = async () => [
      await see(id, 'author'),
      (await house.get(`/api/v1/submissions/${id}/timeline`, 'author')).json(),
      (await house.get('/api/v1/submissions', 'author')).json(),
    ];
    const before = await shown();
    await house.done(id, ['decline-co-authorship', 'stranger']);
    expect(await shown()).toEqual(before);
    expect((await house.get(`/api/v1/submissions/${id}`, 'stranger')).statusCode).toBe(404);
  });

  it('looks nobody up for whoever may not invite', async () => {
    const id = await house.draft();
    await invite(id, 'chair@sample.invalid');
    await house.done(id, ['accept-co-authorship', 'chair']);
    const answers = [];
    for (const email of ['focalpoint@sample.invalid', 'nobody@sample.invalid', 'author@sample.invalid', 'no address'])
      answers.push(await invite(id, email, 'chair'));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403]);
    expect(new Set(answers.map(({ payload }) => payload)).size).toBe(1);
  });

  it('names the field of what is no address, and is counted by address, whoever has it', async () => {
    const id = await house.draft();
    const wrong = await invite(id, 'nobody');
    expect([wrong.statusCode, wrong.json().errors[0].field]).toEqual([400, 'email']);
    for (const email of ['colleague@sample.invalid', 'somebody@sample.invalid']) {
      const statuses = [];
      for (let nth = 0; nth < 4; nth++) statuses.push((await invite(id, email)).statusCode);
      expect(statuses).toEqual([200, 200, 200, 429]);
    }
  });
});

describe('a stranger', () => {
  it('is told that there is no such submission, whatever they ask', async () => {
    const id = await house.draft();
    for (const by of ['stranger', 'secretariat1', 'reviewer1', 'focalPoint'] as const) {
      expect((await house.get(`/api/v1/submissions/${id}`, by)).statusCode).toBe(404);
      expect((await house.get(`/api/v1/submissions/${id}/timeline`, by)).statusCode).toBe(404);
      expect(
        (await house.ask(`/submissions/${id}/edit-section`, by, { section: 'who', base: 0, fields: {} })).statusCode,
      ).toBe(404);
      expect((await house.ask(`/submissions/${id}/submit`, by, signed)).statusCode).toBe(404);
    }
  });
});

describe('what each may see of a submission in review', () => {
  let id: string;
  const contact = 'sample@sample.invalid';
  const { practice } = completeAnswers;
  beforeAll(async () => {
    id = await house.inReview({ ...practice, identity: { ...practice.identity, contact } });
    await house.done(id, ['assess', 'reviewer1', assessment]);
  });

  it('hides reviewers and undecided assessments from the author', async () => {
    const seen = await see(id, 'author');
    expect([seen.reviewers, seen.assessments]).toEqual([[], []]);
  });

  it('hides from a reviewer whom to ask, and not from the secretariat', async () => {
    const told = async (by: 'author' | 'reviewer2' | 'secretariat1') => (await see(id, by)).answers.identity.contact;
    expect([await told('author'), await told('reviewer2'), await told('secretariat1')]).toEqual([
      contact,
      undefined,
      contact,
    ]);
  });

  it('hides the authors and the other assessment from a reviewer', async () => {
    const seen = await see(id, 'reviewer2');
    expect([seen.authors, seen.assessments]).toEqual([[], []]);
    expect(seen.reviewers).toHaveLength(1);
  });

  it('shows the secretariat everything', async () => {
    const seen = await see(id, 'secretariat1');
    expect(seen.reviewers).toHaveLength(2);
    expect(seen.assessments[0].confidential).toBe('Between us only.');
  });

  it('names no reviewer in the timeline of the author, and everyone in that of the secretariat', async () => {
    const timeline = async (by: 'author' | 'reviewer2' | 'secretariat1') =>
      (await house.get(`/api/v1/submissions/${id}/timeline`, by)).payload;
    for (const name of ['Sample reviewer1', 'Sample secretariat1', house.who.reviewer1.id])
      expect(await timeline('author')).not.toContain(name);
    expect(await timeline('author')).toContain('Sample focalPoint');
    expect(await timeline('reviewer2')).not.toMatch(/Sample (author|reviewer1|secretariat1)/);
    expect(await timeline('secretariat1')).toContain('Sample reviewer1');
  });

  it('shows an invited reviewer what is needed to declare an interest, and no more', async () => {
    const other = await house.draft();
    await house.done(other, ['submit', 'author', signed], ['clear', 'focalPoint'], ['screen-in', 'secretariat1']);
    await house.done(other, [
      'invite-reviewer',
      'secretariat1',
      { reviewer: house.who.reviewer1.id, due: '2099-01-31' },
    ]);
    const seen = await see(other, 'reviewer1');
    expect(seen.answers).toEqual({ identity: expect.objectContaining({ title: 'Sample mobile teams' }) });
    expect(Object.keys(seen.answers.identity).toSorted()).toEqual(['owner', 'summary', 'title']);
    expect((await house.get(`/api/v1/submissions/${other}/timeline`, 'reviewer1')).statusCode).toBe(404);
  });
});

describe('publishing', () => {
  it('gives every submission a number of its own, without gaps, when twenty are published at once', async () => {
    const ids = [];
    for (let nth = 0; nth < 20; nth++) ids.push(await house.approved());
    const published = await Promise.all(
      ids.map(async (id) => {
        const { preview } = await see(id, 'secretariat2');
        const headers = { cookie: house.who.secretariat2.cookie };
        const payload = { seen: preview.mark };
        return house.app.inject({ method: 'POST', url: `/api/v1/submissions/${id}/publish`, headers, payload });
      }),
    );
    expect(published.map(({ statusCode }) => statusCode)).toEqual(ids.map(() => 200));
    const numbers = await Promise.all(ids.map(async (id) => (await see(id, 'author')).entry.number));
    const year = new Date().getUTCFullYear();
    expect(numbers.toSorted((a: string, b: string) => a.localeCompare(b))).toEqual(
      ids.map((_, nth) => `GP-${year}-${String(nth + 1).padStart(4, '0')}`),
    );
    expect(await holderOf(house.store, numbers[7])).toBe(ids[7]);
    await house.settle();
  }, 120_000);

  it('spends no number on a refusal, and answers a repeated command as before', async () => {
    const id = await house.approved();
    const before = await house.store.head();
    expect((await house.ask(`/submissions/${id}/publish`, 'secretariat2', { seen: 'something else' })).statusCode).toBe(
      409,
    );
    expect(await house.store.head()).toBe(before);
    expect((await house.ask(`/submissions/${id}/publish`, 'secretariat1', { seen: 'something else' })).statusCode).toBe(
      403,
    );
    expect(await eventsAfter(before)).toEqual(['AccessRefused']);
    const { preview } = await see(id, 'secretariat2');
    const headers = { 'idempotency-key': randomUUID() };
    const first = await house.ask(`/submissions/${id}/publish`, 'secretariat2', { seen: preview.mark }, headers);
    const second = await house.ask(`/submissions/${id}/publish`, 'secretariat2', { seen: preview.mark }, headers);
    expect([second.statusCode, second.json()]).toEqual([200, first.json()]);
  });
});

describe('the description of the API', () => {
  it('has a documented route a verb, with the body it wants', () => {
    const { paths } = SwaggerModule.createDocument(house.app, new DocumentBuilder().build());
    for (const verb of writtenVerbs.filter((verb) => verb !== 'start-draft')) {
      const route = paths[`/api/v1/submissions/{id}/${verb}`]?.post;
      expect(route?.summary).toEqual(expect.any(String));
      expect(JSON.stringify(route?.requestBody)).toContain('#/components/schemas/');
    }
  });

  it('serves what forms are made of', async () => {
    for (const url of ['templates', 'templates/practice', 'rubric', 'vocabularies'])
      expect((await house.get(`/api/v1/${url}`, 'author')).statusCode).toBe(200);
    expect((await house.get('/api/v1/templates/nothing', 'author')).statusCode).toBe(404);
  });
});

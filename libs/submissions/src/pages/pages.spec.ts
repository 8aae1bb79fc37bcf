import { completeAnswers } from '../histories.js';
import { rubric } from '../rubric.js';
import { templates } from '../sections.js';
import { assessment, givenHouse, type House, signed, type Someone } from './given.js';

let house: House;
beforeAll(async () => {
  house = await givenHouse();
});
afterAll(() => house.end());

/** What a page says: without what stands inside of tags. */
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replaceAll('&amp;', '&');
const unsaid = /\b(submissions|verb|status|kind|field|hint|value|event|section|criterion|part|web)\.[a-z][\w-]*/;

/** A page that is there, and says everything in words; no id twice, and every label and description leads somewhere. */
async function page(url: string, by: Someone): Promise<string> {
  const { statusCode, payload } = await house.get(url, by, { accept: 'text/html' });
  expect([url, statusCode]).toEqual([url, 200]);
  expect(textOf(payload).match(unsaid)?.[0]).toBeUndefined();
  const ids = [...payload.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
  expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
  for (const [, refs = ''] of payload.matchAll(/ (?:for|aria-describedby|aria-labelledby)="([^"]+)"/g))
    for (const ref of refs.split(' ')) expect(ids).toContain(ref);
  return payload;
}

const location = (answer: { statusCode: number; headers: Record<string, unknown>; payload: string }) =>
  answer.statusCode === 303
    ? String(answer.headers['location'])
    : `${answer.statusCode} ${textOf(answer.payload).slice(0, 2000)}`;

describe('from a draft to the catalogue, with forms alone', () => {
  let id: string;
  const at = (path = '') => `/submissions/${id}${path}`;

  it('a contributor chooses what to write, and begins', async () => {
    expect(await page('/submissions/new', 'author')).toContain('/criteria');
    const answer = await house.send('/submissions', 'author', { kind: 'practice', form: 'full' });
    expect(location(answer)).toMatch(/^\/submissions\/[\da-f-]{36}$/);
    id = location(answer).split('/')[2]!;
    expect(await page(at(), 'author')).toContain('6 answers needed');
  });

  it('every section has a page, and is saved by itself', async () => {
    for (const { id: section } of templates.practice) await page(at(`/sections/${section}`), 'author');
    const answers = Object.entries(completeAnswers.practice);
    for (const [section, fields] of answers) {
      const named = Object.entries(fields).map(([field, answer]) => [
        `fields.${field}`,
        field === 'beneficiaries' ? 'Migrant workers\r\n\r\n  Families ' : (answer as string | string[]),
      ]);
      const answer = await house.send(at('/edit-section'), 'author', {
        section,
        base: '0',
        ...Object.fromEntries(named),
      });
      expect(location(answer)).toMatch(at());
    }
    const { answers: kept } = (await house.get(`/api/v1${at()}`, 'author')).json();
    expect(kept).toEqual({ ...completeAnswers.practice, who: { beneficiaries: ['Migrant workers', 'Families'] } });
    expect(await page('/desk', 'author')).toContain('Sample mobile teams');
  });

  it('the author checks, signs and submits', async () => {
    expect(await page(at('/check'), 'author')).toContain('name="doNoHarm"');
    const unsigned = await house.send(at('/submit'), 'author', { consent: 'true' });
    expect([unsigned.statusCode, unsigned.payload]).toEqual([400, expect.stringContaining('href="#doNoHarm"')]);
    expect(location(await house.send(at('/submit'), 'author', { consent: 'true', doNoHarm: 'true' }))).toBe(
      at('?done=submit'),
    );
    await page(at('?done=submit'), 'author');
    await page('/submissions', 'author');
  });

  it('the focal point clears, the secretariat screens', async () => {
    expect(await page('/desk', 'focalPoint')).toContain(`href="${at('/clear')}"`);
    await page(at('/clear'), 'focalPoint');
    expect(location(await house.send(at('/clear'), 'focalPoint', { note: '' }))).toBe('/desk?done=clear');
    expect(await page('/desk?done=clear', 'focalPoint')).toContain('Nothing waits for you.');
    await page(at('/screen'), 'secretariat1');
    expect(location(await house.send(at('/screen-in'), 'secretariat1'))).toBe('/desk?done=screen-in');
  });

  it('reviewers of other organisations are offered, and invited', async () => {
    const offered = await page(at('/invite-reviewer'), 'secretariat1');
    expect(offered).toContain(house.who.reviewer1.id);
    expect(offered).not.toContain(house.who.ownReviewer.id);
    for (const reviewer of ['reviewer1', 'reviewer2'] as const) {
      const fields = { reviewer: house.who[reviewer].id, due: '2099-01-31' };
      expect(location(await house.send(at('/invite-reviewer'), 'secretariat1', fields))).toBe(at('/invite-reviewer'));
    }
    await page(at('/reassign'), 'secretariat1');
  });

  it('each reviewer sees little, accepts, then sees the text and assesses it', async () => {
    for (const by of ['reviewer1', 'reviewer2'] as const) {
      expect(await page(at('/invitation'), by)).not.toContain('Teams of two visit work places.');
      expect(location(await house.send(at('/accept-invitation'), by, { noInterest: 'true' }))).toBe(at('/assess'));
      expect(await page(at('/assess'), by)).toContain('Teams of two visit work places.');
      const scores = Object.fromEntries(rubric.map((one) => [`scores.${one.id}.score`, '3']));
      const half = await house.send(at('/assess'), by, {
        ...scores,
        'scores.gender.score': '',
        'comments.what': 'Say more.',
      });
      expect([half.statusCode, half.payload]).toEqual([400, expect.stringContaining('Say more.')]);
      const whole = {
        ...scores,
        'scores.age.comment': 'Very good',
        'comments.who': '',
        recommendation: 'publish',
        publicNote: 'Read the results.',
      };
      expect(location(await house.send(at('/assess'), by, whole))).toBe('/desk?done=assess');
    }
  });

  it('the secretariat decides, with the assessments side by side', async () => {
    const shown = await page(at('/decide'), 'secretariat1');
    for (const said of ['Sample reviewer1', 'Sample reviewer2', 'Very good', 'request-revision"'])
      expect(shown).toContain(said);
    const unreasoned = await house.send(at('/approve'), 'secretariat1', { reason: ' ' });
    expect(unreasoned.statusCode).toBe(400);
    expect(location(await house.send(at('/approve'), 'secretariat1', { reason: 'It helps.' }))).toBe(
      '/desk?done=approve',
    );
  });

  it('a second person publishes what they saw', async () => {
    const preview = await page(at('/publish'), 'secretariat2');
    const [, seen = ''] = /name="seen" value="([^"]+)"/.exec(preview) ?? [];
    expect(preview).toContain('Read the results.');
    expect((await house.send(at('/publish'), 'secretariat2', { seen: 'round.0' })).statusCode).toBe(409);
    expect(location(await house.send(at('/publish'), 'secretariat2', { seen }))).toBe('/desk?done=publish');
    expect(await page(at(), 'author')).toMatch(/GP-\d{4}-0001/);
  });

  it('what is published is corrected, suspended, put back, and begun anew', async () => {
    await page(at('/correct'), 'secretariat1');
    await page(at('/correct?section=what'), 'secretariat1');
    const fields = {
      section: 'what',
      kind: 'erratum',
      note: 'Three, not two.',
      'fields.approach': 'Teams of three.',
      'fields.theory': '',
    };
    expect(location(await house.send(at('/correct'), 'secretariat1', fields))).toBe(at('?done=correct'));
    for (const verb of ['suspend', 'reinstate']) {
      await page(at(`/${verb}`), 'secretariat1');
      expect(location(await house.send(at(`/${verb}`), 'secretariat1', { reason: 'A worry.' }))).toBe(
        at(`?done=${verb}`),
      );
    }
    await page(at('/retract'), 'secretariat1');
    await page(at('/start-revision'), 'author');
    expect(location(await house.send(at('/start-revision'), 'author', { form: 'full' }))).toBe(
      at('?done=start-revision'),
    );
    expect(await page(at('/sections/what'), 'author')).toContain('Teams of three.');
  });
});

describe('a form that is refused', () => {
  it('is shown again with what was typed, the error at the top and at the field', async () => {
    const id = await house.draft('author', {});
    const answer = await house.send(`/submissions/${id}/edit-section`, 'author', {
      section: 'context',
      base: '0',
      'fields.problem': 'Kept as it was typed',
      'fields.startYear': 'long ago',
      'fields.themes': ['protection', 'demand'],
    });
    expect(answer.statusCode).toBe(400);
    for (const said of [
      'href="#fields.startYear"',
      'id="fields.startYear-error"',
      'value="long ago"',
      'Kept as it was typed',
    ])
      expect(answer.payload).toContain(said);
    expect(answer.payload).toMatch(/value="demand" checked/);
  });

  it('shows both texts where someone else saved the section meanwhile', async () => {
    const id = await house.draft('author', {});
    await house.done(id, ['edit-section', 'author', { section: 'what', base: 0, fields: { approach: 'Theirs' } }]);
    const mine = { section: 'what', base: '0', 'fields.approach': 'Mine' };
    const answer = await house.send(`/submissions/${id}/edit-section`, 'author', mine);
    expect([answer.statusCode, answer.payload]).toEqual([409, expect.stringContaining('Theirs')]);
    expect(answer.payload).toContain('>Mine</textarea>');
    const again = { ...mine, base: /name="base" value="(\d+)"/.exec(answer.payload)?.[1] ?? '' };
    expect((await house.send(`/submissions/${id}/edit-section`, 'author', again)).statusCode).toBe(303);
  });

  it('says what cannot be done any more', async () => {
    const id = await house.draft();
    await house.done(id, ['submit', 'author', signed], ['clear', 'focalPoint']);
    const late = await house.send(`/submissions/${id}/send-back`, 'focalPoint', { reason: 'Too late' });
    expect([late.statusCode, late.payload]).toEqual([409, expect.stringContaining('not possible now')]);
  });
});

describe('a reader of Spanish', () => {
  /** What a form is told: at the top of the page it is shown again on. */
  async function told(path: string, by: Someone, fields: Record<string, string>) {
    const { payload } = await house.send(`${path}?lang=es`, by, fields);
    return textOf(/<div class="errors".*?<\/div>/s.exec(payload)?.[0] ?? '');
  }

  it('reads in Spanish what is wrong with an answer, and with one of many', async () => {
    const id = await house.draft('author', {});
    const section = {
      section: 'links',
      base: '0',
      'fields.links.0.url': 'nowhere',
      'fields.related': 'GP-2026-0001\nX',
    };
    const said = await told(`/submissions/${id}/edit-section`, 'author', section);
    expect(said).toMatch(/Debe ser una dirección web[^]*Número 2: Debe ser el número de una ficha/);
  });

  it('reads in Spanish what is not chosen, not written, and not possible', async () => {
    const id = await house.draft();
    expect(await told(`/submissions/${id}/submit`, 'author', {})).toMatch(
      /Consentimiento · Marque la casilla si es así[^]*Marque la casilla si es así/,
    );
    await house.done(id, ['submit', 'author', signed], ['clear', 'focalPoint']);
    const late = await told(`/submissions/${id}/send-back`, 'focalPoint', { reason: 'Tarde' });
    expect(late).toContain('No es posible en el estado actual');
  });
});

describe('privacy flags', () => {
  it('are shown where they are, and resolved with a reason', async () => {
    const id = await house.draft('author', {
      ...completeAnswers.practice,
      what: { approach: 'Write to someone@sample.invalid first.' },
    });
    expect(await page(`/submissions/${id}`, 'author')).toContain('someone@sample.invalid');
    expect(await page(`/submissions/${id}/sections/what`, 'author')).toContain('An e-mail address');
    expect(await page(`/submissions/${id}/check`, 'author')).not.toContain('name="doNoHarm"');
    const shown = await page(`/submissions/${id}/resolve-flag`, 'author');
    const [, flag = ''] = /name="flag" value="([^"]+)"/.exec(shown) ?? [];
    const answer = await house.send(`/submissions/${id}/resolve-flag`, 'author', {
      flag,
      reason: 'It is a public address.',
    });
    expect(location(answer)).toBe(`/submissions/${id}?done=resolve-flag`);
    expect(await page(`/submissions/${id}/check`, 'author')).toContain('name="doNoHarm"');
  });
});

describe('whom a submission does not concern', () => {
  it('is told that there is nothing, by every page and every form', async () => {
    const id = await house.draft();
    for (const path of ['', '/check', '/sections/what', '/publish', '/clear'])
      expect((await house.get(`/submissions/${id}${path}`, 'stranger')).statusCode).toBe(404);
    expect((await house.send(`/submissions/${id}/withdraw`, 'stranger')).statusCode).toBe(404);
  });

  it('is led back from pages that are not open, and finds no page that there is not', async () => {
    const id = await house.draft();
    expect((await house.get(`/submissions/${id}/publish`, 'author')).headers['location']).toBe(`/submissions/${id}`);
    expect((await house.get(`/submissions/${id}/approve`, 'author')).headers['location']).toBe(
      `/submissions/${id}/decide`,
    );
    for (const path of ['burn', 'sections/nowhere', 'constructor'])
      expect((await house.get(`/submissions/${id}/${path}`, 'author')).statusCode).toBe(404);
    expect((await house.get('/submissions/1', 'author')).statusCode).toBe(404);
  });
});

it('an author reads why it was given back, and not who reviewed it', async () => {
  const id = await house.inReview();
  await house.done(
    id,
    ['assess', 'reviewer1', assessment],
    ['assess', 'reviewer2', assessment],
    ['request-revision', 'chair', { reason: 'Tell of the costs.' }],
  );
  const shown = await page(`/submissions/${id}`, 'author');
  expect(shown).toContain('Tell of the costs.');
  expect(shown).not.toMatch(/Sample (reviewer|chair)|Between us only/);
});

describe('writing together', () => {
  it('is asked for, and accepted or declined on a page that says who asks', async () => {
    const id = await house.draft();
    const at = (path: string) => `/submissions/${id}/${path}`;
    for (const email of ['colleague@sample.invalid', 'stranger@sample.invalid'])
      expect(location(await house.send(at('invite-co-author'), 'author', { email }))).toBe(
        `/submissions/${id}?done=invite-co-author`,
      );
    expect(await page('/desk', 'colleague')).toContain(at('co-authorship'));
    expect(textOf(await page(at('co-authorship'), 'colleague'))).toContain('Sample author asks you');
    expect(location(await house.send(at('accept-co-authorship'), 'colleague'))).toBe(
      `/submissions/${id}?done=accept-co-authorship`,
    );
    expect(location(await house.send(at('decline-co-authorship'), 'stranger'))).toBe(
      '/desk?done=decline-co-authorship',
    );
    expect(await page('/desk', 'stranger')).not.toContain(id);
    const told = textOf(await page(`/submissions/${id}`, 'author'));
    expect([told.includes('Sample colleague'), told.includes('Sample stranger')]).toEqual([true, false]);
  });
});

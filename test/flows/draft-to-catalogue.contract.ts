import { answers } from './a-practice.js';
import type { Demo } from './demo.js';
import type { Person } from './person.js';

const title = answers['identity']!['fields.title'] as string;
const criteria =
  'relevance effectiveness human-rights gender age do-no-harm participation replicability sustainability efficiency innovation';
const scores = Object.fromEntries(criteria.split(' ').map((id) => [`scores.${id}.score`, '3']));

/** One practice, followed by everyone it concerns, in a real browser with JavaScript switched off. */
export function goesFromDraftToCatalogue(start: () => Promise<Demo>): void {
  let demo: Demo;
  const people: Record<string, Person> = {};
  let submission = '';

  beforeAll(async () => {
    demo = await start();
    for (const name of ['contributor', 'focal-point', 'reviewer-1', 'reviewer-2', 'secretariat-1', 'secretariat-2'])
      people[name] = await demo.as(name);
  }, 120_000);
  afterAll(() => demo.stop());

  const contributor = () => people['contributor']!;
  const secretariat = () => people['secretariat-1']!;

  it('is begun by a contributor, who sees first by what it will be judged', async () => {
    await contributor().open('/submissions');
    await contributor().follow('Start a draft');
    expect(await contributor().text()).toContain('Human-rights-based and victim-centred');
    await contributor().send({ kind: 'practice', form: 'full' }, 'Start a draft');
    [, submission = ''] = /submissions\/([0-9a-f-]{36})/.exec(contributor().path()) ?? [];
    expect(submission).not.toBe('');
  });

  it('is saved section by section, and says what is wrong at the field', async () => {
    await contributor().open(`/submissions/${submission}/sections/identity`);
    await contributor().send({ 'fields.title': 'x'.repeat(121) }, 'Save and go on');
    expect(await contributor().page.locator('.errors, [role=alert]').first().innerText()).toContain('120');
    for (const [section, filling] of Object.entries(answers)) {
      await contributor().open(`/submissions/${submission}/sections/${section}`);
      await contributor().send(filling, 'Save and go on');
    }
  });

  it('cannot be handed in while an answer is missing', async () => {
    await contributor().open(`/submissions/${submission}/check`);
    expect(await contributor().text()).toContain('Licence');
    await contributor().open(`/submissions/${submission}/sections/identity`);
    await contributor().send({ 'fields.licence': 'cc-by-4.0', 'fields.consent': 'own-work' }, 'Save and go on');
  });

  it('cannot be handed in while it may tell who a victim is', async () => {
    await contributor().open(`/submissions/${submission}/sections/context`);
    await contributor().send(
      { 'fields.problem': 'A victim named Sample Person told her story to five offices.' },
      'Save and go on',
    );
    await contributor().open(`/submissions/${submission}/check`);
    expect(await contributor().text()).toContain('Sample Person');
    await contributor().open(`/submissions/${submission}/sections/context`);
    await contributor().send({ 'fields.problem': answers['context']!['fields.problem']! }, 'Save and go on');
  });

  it('takes a file along', async () => {
    await contributor().open(`/submissions/${submission}`);
    const form = {
      name: 'sample form.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('One form for five services.'),
    };
    await contributor().page.locator('main input[type=file]').setInputFiles(form);
    await contributor().send({}, 'Attach a file');
    expect(await contributor().text()).toContain('sample form.txt');
  });

  it('is signed and handed in', async () => {
    await contributor().open(`/submissions/${submission}/check`);
    await contributor().send({ consent: 'true', doNoHarm: 'true' }, 'Submit');
    expect(contributor().path()).toBe(`/submissions/${submission}`);
  });

  it('is cleared by the focal point of the organisation', async () => {
    await workFromDesk(people['focal-point']!, 'clear');
    await people['focal-point']!.send({}, 'Clear');
  });

  it('is screened by the secretariat, which asks two reviewers', async () => {
    await workFromDesk(secretariat(), 'screen');
    await secretariat().send({}, 'Send to review');
    for (const nth of [0, 1]) await inviteReviewer(nth);
  });

  async function inviteReviewer(nth: number): Promise<void> {
    await secretariat().open(`/submissions/${submission}/invite-reviewer`);
    const reviewers = await secretariat()
      .page.locator('main [name=reviewer] option:not([value=""])')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    await secretariat().send({ reviewer: reviewers[Math.min(nth, reviewers.length - 1)]! }, 'Invite a reviewer');
  }

  it.each(['reviewer-1', 'reviewer-2'])('is assessed by %s, who first declares to have no interest', async (name) => {
    const reviewer = people[name]!;
    await reviewer.open(`/submissions/${submission}`);
    expect(await reviewer.text()).not.toContain('One form, agreed by all five');
    await reviewer.open(`/submissions/${submission}/invitation`);
    await reviewer.send({ noInterest: 'true' }, 'Accept the review');
    expect(await reviewer.text()).toContain('One form, agreed by all five');
    await reviewer.send(
      { ...scores, recommendation: 'publish', publicNote: `Sample note of ${name}.` },
      'Hand in the assessment',
    );
  });

  it('is decided by one member of the secretariat and published by another', async () => {
    await workFromDesk(secretariat(), 'decide');
    await secretariat().send({ reason: 'Clear, safe, and useful elsewhere.' }, 'Approve');
    await secretariat().open(`/submissions/${submission}/publish`);
    expect(secretariat().path()).toBe(`/submissions/${submission}`);

    const second = people['secretariat-2']!;
    await workFromDesk(second, 'publish');
    expect(await second.text()).not.toContain('desk@sample.invalid');
    await second.send({}, 'Publish');
  });

  it('is found and read by a visitor, without an account, staff names or what is for members only', async () => {
    const visitor = await demo.visitor();
    await visitor.open('/catalogue');
    await visitor.page.locator('input[type=search]').fill('referral form five services');
    await visitor.send({}, 'Search');
    await visitor.follow(title);
    expect(visitor.path()).toMatch(/^\/e\/GP-20\d\d-\d{4}$/);
    const whole = await visitor.page.content();
    expect(whole).toContain('nine days to one');
    expect(whole).toContain('Sample note of reviewer-1.');
    const file = await visitor.page.locator('main a[href*="/files/"]').getAttribute('href');
    expect(await (await fetch(demo.url + file)).text()).toBe('One form for five services.');
    expect(whole).not.toMatch(/@sample\.invalid|Sample (contributor|reviewer|focal|secretariat)/i);
  });

  it('has told everyone it concerns, in words that give nothing away', async () => {
    await contributor().open('/inbox');
    expect(await contributor().text()).toMatch(/published/i);
    const administrator = await demo.as('administrator');
    await administrator.open('/mailbox');
    expect(await administrator.text()).not.toContain(title);
    expect(await administrator.open(`/submissions/${submission}`)).toBe(404);
  });

  it('stands published among what the contributor has written', async () => {
    await contributor().open('/submissions');
    expect(await contributor().text()).toContain(title);
  });

  async function workFromDesk(person: Person, page: string): Promise<void> {
    await person.open('/desk');
    expect(await person.text()).toContain(title);
    await person.page.locator(`main a[href$="${submission}/${page}"], main a[href$="${submission}"]`).first().click();
    await person.page.waitForLoadState();
    if (!person.path().endsWith(page)) await person.open(`/submissions/${submission}/${page}`);
  }
}

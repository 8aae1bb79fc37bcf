import { givenHouse, type House, type Someone, assessment, signed } from '../pages/given.js';

let house: House;
beforeAll(async () => {
  house = await givenHouse();
});
afterAll(() => house.end());

/** What waits for someone of one submission. */
async function waits(id: string, by: Someone): Promise<string[]> {
  const { items } = (await house.get('/api/v1/review-queue', by)).json<{ items: { id: string; task: string }[] }>();
  return items.flatMap((item) => (item.id === id ? [item.task] : []));
}

/** All for whom something waits, and what. */
async function waiting(id: string): Promise<Partial<Record<Someone, string[]>>> {
  const everyone = Object.keys(house.who) as Someone[];
  const found = await Promise.all(everyone.map(async (by) => [by, await waits(id, by)] as const));
  return Object.fromEntries(found.filter(([, tasks]) => tasks.length > 0));
}

it('waits for one part after the other, and for nobody twice', async () => {
  const id = await house.draft();
  expect(await waiting(id)).toEqual({ author: ['submit'] });
  await house.done(id, ['submit', 'author', signed]);
  expect(await waiting(id)).toEqual({ focalPoint: ['clear'] });
  await house.done(id, ['clear', 'focalPoint']);
  expect(await waiting(id)).toEqual({ secretariat1: ['screen'], secretariat2: ['screen'] });
  await house.done(id, ['screen-in', 'secretariat1']);
  expect(await waiting(id)).toEqual({ secretariat1: ['invite-reviewer'], secretariat2: ['invite-reviewer'] });
  await house.done(
    id,
    ['invite-reviewer', 'secretariat1', { reviewer: house.who.reviewer1.id, due: '2099-01-31' }],
    ['invite-reviewer', 'secretariat1', { reviewer: house.who.reviewer2.id }],
  );
  expect(await waiting(id)).toEqual({ reviewer1: ['invitation'], reviewer2: ['invitation'] });
  await house.done(
    id,
    ['accept-invitation', 'reviewer1', { noInterest: true }],
    ['accept-invitation', 'reviewer2', { noInterest: true }],
  );
  expect(await waiting(id)).toEqual({ reviewer1: ['assess'], reviewer2: ['assess'] });
  await house.done(id, ['assess', 'reviewer1', assessment], ['assess', 'reviewer2', assessment]);
  expect(await waiting(id)).toEqual({ secretariat1: ['decide'], secretariat2: ['decide'], chair: ['decide'] });
  await house.done(id, ['approve', 'secretariat1', { reason: 'It helps.' }]);
  expect(await waiting(id)).toEqual({ secretariat2: ['publish'] });
});

it('asks the author again when a revision was requested', async () => {
  const id = await house.inReview();
  await house.done(
    id,
    ['assess', 'reviewer1', assessment],
    ['assess', 'reviewer2', assessment],
    ['request-revision', 'chair', { reason: 'Say more.' }],
  );
  expect(await waiting(id)).toEqual({ author: ['submit'] });
});

it('says by when, and puts what is due before what is not', async () => {
  const later = await house.draft();
  await house.done(
    later,
    ['submit', 'author', signed],
    ['clear', 'focalPoint'],
    ['screen-in', 'secretariat1'],
    ['invite-reviewer', 'secretariat1', { reviewer: house.who.reviewer2.id, due: '2099-01-31' }],
  );
  const { items } = (await house.get('/api/v1/review-queue', 'reviewer2')).json();
  expect(items[0]).toMatchObject({ id: later, due: '2099-01-31', page: `/submissions/${later}/invitation` });
});

it('lists to an author what they wrote and what is asked of them', async () => {
  const id = await house.draft('colleague');
  const mine = (await house.get('/api/v1/submissions', 'colleague')).json();
  expect(mine).toEqual({
    items: [expect.objectContaining({ id, status: 'draft', asked: ['submit'], happened: 'SectionEdited' })],
    next: null,
  });
});

import type { Model } from './carry-out.js';
import type { DomainEvent } from './event.js';
import { specify } from './given.js';
import { BadInput, NotAllowed, Refused } from './refusals.js';

type DoorEvent = DomainEvent<'Opened', { by: string }> | DomainEvent<'Closed', object>;
const door: Model<{ open: boolean }, DoorEvent> = {
  name: 'door',
  initial: { open: false },
  evolve: (_, event) => ({ open: event.type === 'Opened' }),
};
const opened: DoorEvent = { type: 'Opened', data: { by: 'someone' } };

function open({ key }: { key: string }, state: { open: boolean }, by: string): DoorEvent[] {
  if (key === '') throw new BadInput([{ field: 'key', message: 'is missing' }]);
  if (key !== 'right') throw new NotAllowed('This is not your door');
  if (by === 'nobody') return [];
  if (state.open) throw new Refused('The door is open already');
  return [opened];
}

const given = specify(door, open);

it('tells what a decision makes happen', () => given().when({ key: 'right' }, 'someone').then(opened));
it('tells what a rule refuses', () => given(opened).when({ key: 'right' }, 'someone').refuses('open already'));
it('tells who is not allowed', () => given().when({ key: 'wrong' }, 'someone').isNotAllowed());
it('tells what cannot be understood', () => given().when({ key: '' }, 'someone').fails(BadInput, 'key'));
it('tells when nothing happened', () => given(opened).when({ key: 'right' }, 'nobody').nothingHappened());

it('fails when the rule did something else', () => {
  const asked = given(opened).when({ key: 'right' }, 'someone');
  expect(() => asked.then(opened)).toThrow();
  expect(() => asked.refuses('closed')).toThrow();
  expect(() => asked.isNotAllowed()).toThrow();
  expect(() => given().when({ key: 'right' }, 'someone').refuses('already')).toThrow();
  expect(() => given().when({ key: 'right' }, 'someone').nothingHappened()).toThrow();
});

import { Codec, type Kept } from './codec.js';
import { happened } from './event-store.contract.js';
import { BadInput } from './refusals.js';

const kept: Kept = {
  id: 'an id',
  type: 'Moved',
  schema: 1,
  data: '{"to":"Lima"}',
  meta: '{"actor":"someone"}',
  stream: 'thing-1',
  version: 1,
  position: '0000000000000001',
};
const codec = new Codec({
  Moved: [({ to }: { to: string }) => ({ city: to }), ({ city }: { city: string }) => ({ city, country: 'unknown' })],
});

it('brings every old shape up to today’s, one step after the other', () => {
  const today = { schema: 3, data: { city: 'Lima', country: 'unknown' } };
  expect(codec.read(kept)).toMatchObject(today);
  expect(codec.read({ ...kept, schema: 2, data: '{"city":"Lima"}' })).toMatchObject(today);
  expect(codec.read({ ...kept, schema: 3, data: '{"city":"Lima","country":"unknown"}' })).toMatchObject(today);
});

it('leaves what a newer release wrote as it is', () => {
  expect(codec.read({ ...kept, schema: 4, data: '{"place":1}' })).toMatchObject({ schema: 4, data: { place: 1 } });
  expect(new Codec().read(kept)).toMatchObject({ schema: 1, data: { to: 'Lima' } });
});

it('writes today’s shape only', () => {
  expect(() => codec.write({ ...happened(), type: 'Moved', schema: 2 })).toThrow('Moved is at schema version 3, not 2');
  expect(codec.write({ ...happened(), type: 'Moved', schema: 3, data: { city: 'Lima' } }).data).toBe('{"city":"Lima"}');
});

it('keeps any text but NUL and halves of surrogate pairs', () => {
  for (const fine of ['\\u0000', '\\\\ud800', '😀', '\u0001', 'é'])
    expect(codec.read({ ...kept, ...codec.write(happened(fine)) }).data).toEqual({ note: fine });
  for (const broken of ['\0', '\ud83d', '\ude00', '\\\0'])
    expect(() => codec.write(happened([broken]))).toThrow(BadInput);
  expect(() => codec.write(happened({ 'bad \0 name': 1 }))).toThrow('note.bad');
});

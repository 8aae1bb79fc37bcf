import { EventEmitter, once } from 'node:events';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, jest } from '@jest/globals';
import { type Made, ReadyMade } from './ready-made.js';

const page = (body: string): Made => ({ type: 'text/html; charset=utf-8', body });

describe('ready-made answers', () => {
  it('are made once for all who ask at the same time, and kept', async () => {
    const readyMade = new ReadyMade();
    let made = 0;
    const make = async () => page(`page ${++made}`);
    const [one, two] = await Promise.all([readyMade.answer('a', make), readyMade.answer('a', make)]);
    expect(one).toBe(two);
    expect(await readyMade.answer('a', make)).toBe(one);
    expect(made).toBe(1);
  });

  it('say the same in every encoding', async () => {
    const { bodies } = await new ReadyMade().answer('a', async () => page('Sürya'));
    expect(brotliDecompressSync(bodies.br).toString()).toBe('Sürya');
    expect(gunzipSync(bodies.gzip).toString()).toBe('Sürya');
    expect(bodies.identity.toString()).toBe('Sürya');
  });

  it('have a tag that changes with what they say', async () => {
    const readyMade = new ReadyMade();
    const tags = await Promise.all(
      ['x', 'y', 'x'].map((body, key) => readyMade.answer(`${key}`, async () => page(body))),
    );
    expect(tags[0]?.etag).toBe(tags[2]?.etag);
    expect(tags[0]?.etag).not.toBe(tags[1]?.etag);
  });

  it('are forgotten when the catalogue moves, even while they are being made', async () => {
    const readyMade = new ReadyMade();
    const reading = new EventEmitter();
    const early = readyMade.answer('a', () => once(reading, 'read').then(() => page('before the move')));
    readyMade.drop();
    reading.emit('read');
    await early;
    const late = await readyMade.answer('a', async () => page('after the move'));
    expect(late.bodies.identity.toString()).toBe('after the move');
  });

  it('are forgotten after five seconds, in case nobody said that the catalogue moved', async () => {
    const readyMade = new ReadyMade();
    const now = performance.now();
    const clock = jest.spyOn(performance, 'now');
    let made = 0;
    const make = async () => page(`${++made}`);
    for (const later of [0, 4_900, 5_100]) {
      clock.mockReturnValue(now + later);
      await readyMade.answer('a', make);
    }
    clock.mockRestore();
    expect(made).toBe(2);
  });

  it('do not keep a failure', async () => {
    const readyMade = new ReadyMade();
    await expect(readyMade.answer('a', async () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect((await readyMade.answer('a', async () => page('back'))).bodies.identity.toString()).toBe('back');
  });

  it('never are more than 500, and those asked for last stay', async () => {
    const readyMade = new ReadyMade();
    let made = 0;
    const make = async () => page(`${++made}`);
    await readyMade.answer('first', make);
    for (let n = 0; n < 499; n++) await readyMade.answer(`${n}`, make);
    await readyMade.answer('first', make);
    await readyMade.answer('one more', make);
    expect(made).toBe(501);
    await readyMade.answer('first', make);
    expect(made).toBe(501);
    await readyMade.answer('0', make);
    expect(made).toBe(502);
  });
});

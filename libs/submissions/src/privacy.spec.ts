import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Answers } from './events.js';
import { openFlags, screen, screenText } from './privacy.js';
import { submission } from './submission.js';

const kinds = (text: string) => screenText(text).map(({ kind }) => kind);
const high = (text: string) => screenText(text).filter(({ severity }) => severity === 'high');

describe('the text screen finds', () => {
  it.each([
    ['e-mail', 'Write to sample.person+case@mail.sample.invalid for more.'],
    ['phone', 'She can be reached at +36 30 123 4567.'],
    ['phone', 'Reach her on 0041 22 917 12 34, mornings.'],
    ['phone', 'Her number is 0612 345 678.'],
    ['phone', 'WhatsApp: 555 12345'],
    ['named-person', 'In spring the victim Samira Sample was found.'],
    ['named-person', 'We met a girl called Amina in the shelter.'],
    ['named-person', 'The survivor, Joan Sample, spoke to the court.'],
    ['named-person', 'Her name is Amina.'],
    ['named-person', 'The 16-year-old girl Amina was found.'],
    ['named-person', 'M., 16, was brought to the shelter.'],
    ['named-person', 'La victime Amina a parlé.'],
    ['named-person', 'Une fille prénommée Amina a parlé.'],
    ['named-person', 'La niña llamada Amina habló.'],
    ['identity-document', 'Her passport no. AB1234567 was taken.'],
    ['identity-document', 'identity card number: 123456789'],
    ['identity-document', 'P<UTOSAMPLE<<SAMIRA<<<<<<<<<<<<'],
    ['iban', 'Paid to GB82 WEST 1234 5698 7654 32 each month.'],
    ['birth-date', 'She was born on 3 March 2004.'],
    ['birth-date', 'Date of birth: 03/03/2004'],
    ['birth-date', 'Elle est née le 3 mars 2004.'],
    ['coordinates', 'The house is at 47.4979, 19.0402.'],
    ['coordinates', 'The house is at 47° 29\' 52" N.'],
    ['street-address', 'The shelter is at 12 Sample Hill Road.'],
    ['street-address', 'Le foyer est au 12 rue de Sample.'],
    ['street-address', 'El refugio está en la calle Sample 12.'],
    ['age-place-date', 'A girl aged 15 was found near Samplebridge on 3 March 2021.'],
  ])('%s in: %s', (kind, text) => {
    expect(high(text).map((found) => found.kind)).toContain(kind);
  });

  it('what is hidden behind invisible or look-alike characters', () => {
    expect(kinds('sam\u200Bple@\u00ADsample.invalid')).toEqual(['e-mail']);
    expect(kinds('ｓａｍｐｌｅ＠ｓａｍｐｌｅ．ｉｎｖａｌｉｄ')).toEqual(['e-mail']);
    expect(kinds('+٣٦ ٣٠ ١٢٣ ٤٥٦٧')).toEqual(['phone']);
  });

  it('age and place with only a year as a low flag', () => {
    expect(screenText('A girl aged 15 came from Samplebridge in 2021.')).toMatchObject([
      { kind: 'age-place-date', severity: 'low' },
    ]);
  });
});

describe('the text screen passes over', () => {
  it.each([
    'The Victim Support Centre and the Survivor Alliance helped 8,551 people between 2008 and 2015.',
    'The victim Protection unit; a child Rights office; the child January campaign.',
    'Young people aged 15 to 24 in Nepal were asked in March 2021.',
    'Everyone under the age of 18 in Austria is a child; adopted on 15 November 2000 in Palermo.',
    'The helpline 116 006 and line 145 answer around the clock.',
    'See https://sample.invalid/person@place/+36301234567 for the report.',
    'ISBN 978-92-1-130339-0, resolution 61/180, document A/RES/64/293, C. 29, art. 16, No. 2011/36.',
    'It cost 1.250.000 euros and reached 0.12, 0.33 of them in 2019-2020.',
    'Transferred under GB00 WEST 1234 5698 7654 32, which is not an account.',
  ])('%s', (text) => {
    expect(screenText(text)).toEqual([]);
  });

  it('all sample records', () => {
    const lines = readFileSync('samples/records.jsonl', 'utf8').trim().split('\n');
    const records = lines.map((line): unknown => JSON.parse(line, (_, value: unknown) => value ?? ''));
    const found = records.flatMap((record) => screen({ record } as Answers));
    expect(records).toHaveLength(81);
    expect(found).toEqual([]);
  });
});

describe('flags', () => {
  const answers: Answers = {
    identity: { title: 'A title', contact: 'sample@sample.invalid' },
    what: { approach: 'Write to sample@sample.invalid.' },
    links: { links: [{ title: 'Mail sample@sample.invalid', url: 'https://sample.invalid/a@b.c' }] },
  };

  it('name section, field, kind and what was found, and leave the contact for members alone', () => {
    expect(screen(answers).map(({ id }) => id)).toEqual([
      expect.stringMatching(/^what\.approach:e-mail:[0-9a-f]{8}$/),
      expect.stringMatching(/^links\.links:e-mail:[0-9a-f]{8}$/),
    ]);
  });

  it('keep their ids while the text around them changes', () => {
    const [before] = screen(answers);
    const [after] = screen({ what: { approach: 'More text. Do write to sample@sample.invalid. And more.' } });
    expect(after?.id).toBe(before?.id);
  });

  it('are open until resolved, those that people raised too, in file names and public notes as well', () => {
    const raised = { id: 'what:raised:1', section: 'what', severity: 'high', note: 'A place is named' } as const;
    const file = { id: 'f1', name: 'sample@sample.invalid.pdf', size: 1, mediaType: 'application/pdf', sha256: '' };
    const publicNote = 'Ask sample@sample.invalid';
    const assessment = {
      round: 1,
      reviewer: 'r',
      scores: {},
      comments: {},
      recommendation: 'publish',
      publicNote,
    } as const;
    const state = {
      ...submission.initial,
      answers,
      raised: [raised],
      files: [file],
      round: 1,
      assessments: [assessment],
    };
    const ids = openFlags(state).map(({ id }) => id);
    expect(ids.map((id) => id.split(':')[0])).toEqual([
      'what.approach',
      'links.links',
      'files.names',
      'assessment.publicNote',
      'what',
    ]);
    const resolved = Object.fromEntries(ids.map((id) => [id, 'A public address']));
    expect(openFlags({ ...state, resolved })).toEqual([]);
  });
});

describe('a text of 100 kB', () => {
  it.each([
    ['letters', 'a'],
    ['digits', '1'],
    ['digits and blanks', '0 '],
    ['at signs', 'a@'],
    ['dots', 'a.'],
    ['capitals', 'A'],
    ['names', 'The victim Aa '],
    ['ages', 'aged 15 in Aa '],
    ['ibans', 'GB82 '],
    ['passports', 'passport no '],
    ['streets', '12 Aa '],
    ['months', '3 March '],
    ['blanks', ' '],
    ['invisible', '\u200B'],
    ['capital blanks', 'A a'],
  ])('of %s is read in well under a second', (_, unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    const began = performance.now();
    screenText(text);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

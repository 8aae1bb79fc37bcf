import { describe, it } from '@jest/globals';
import { given } from '../given.js';
import {
  cast,
  completeAnswers,
  draft,
  flagRaised,
  handedIn,
  revising,
  started,
  submitted,
  written,
} from '../histories.js';

const signed = { consent: true, doNoHarm: true } as const;
const { practice, experience, resource } = completeAnswers;

describe('submit', () => {
  it('hands a complete draft in for the first round', () => {
    given(...draft)
      .when('submit', signed, cast.author)
      .then(submitted(1));
  });

  it('hands a new version in for the next round', () => {
    given(...revising)
      .when('submit', signed, cast.author)
      .then(submitted(2));
  });

  it('clears by it where the author is the focal point', () => {
    const by = cast.focalPoint;
    given(started('practice', 'full', by), ...written(practice))
      .when('submit', signed, by)
      .then(submitted(1), { type: 'Cleared', data: { by: by.id } });
  });

  it('names every section and field that is missing', () => {
    given(started())
      .when('submit', signed, cast.author)
      .isBadInput(
        'identity.title',
        'identity.summary',
        'identity.owner',
        'identity.language',
        'identity.licence',
        'identity.consent',
        'context.problem',
        'context.themes',
        'who.beneficiaries',
        'what.approach',
        'evidence.results',
        'standards.safeguards',
      );
  });

  it('asks less of a snapshot', () => {
    const { who: _, evidence: __, ...short } = practice;
    given(started('practice', 'snapshot'), ...written(short))
      .when('submit', signed, cast.author)
      .then(submitted(1));
    given(started(), ...written(short))
      .when('submit', signed, cast.author)
      .isBadInput('who.beneficiaries', 'evidence.results');
  });

  it('asks of a resource where it is', () => {
    given(started('resource'), ...written(resource))
      .when('submit', signed, cast.author)
      .then(submitted(1));
    const { resource: _, ...rest } = resource;
    given(started('resource'), ...written(rest))
      .when('submit', signed, cast.author)
      .isBadInput('resource.address');
  });

  it('asks of an experience which practice it used: name and source, or the number of a published one', () => {
    const using = (reused: Record<string, string>) =>
      given(started('experience'), ...written({ ...experience, reused }));
    using({ name: 'Sample', source: 'A book' }).when('submit', signed, cast.author).then(submitted(1));
    using({ name: 'Sample' }).when('submit', signed, cast.author).isBadInput('reused.number');
    const numbered = using({ number: 'GP-2026-0001' });
    numbered.when('submit', { ...signed, practiceKnown: true }, cast.author).then(submitted(1));
    numbered.when('submit', signed, cast.author).isBadInput('reused.number');
  });

  it('needs both statements signed', () => {
    const unsigned = { consent: false, doNoHarm: 'true' } as unknown as typeof signed;
    given(...draft)
      .when('submit', unsigned, cast.author)
      .isBadInput('consent', 'doNoHarm');
  });

  it('refuses while a privacy flag is open, low ones too', () => {
    given(...draft, flagRaised('low'))
      .when('submit', signed, cast.author)
      .refuses('privacy flag');
    const named = written({ ...practice, what: { approach: 'The victim Samira Sample was helped.' } });
    given(started(), ...named)
      .when('submit', signed, cast.author)
      .refuses('privacy flag');
  });

  it('is for the author, once', () => {
    given(...draft)
      .when('submit', signed, cast.focalPoint)
      .isNotAllowed();
    given(...handedIn)
      .when('submit', signed, cast.author)
      .refuses();
  });
});

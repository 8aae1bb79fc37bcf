import { createRequire } from 'node:module';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

const require = createRequire(import.meta.url);
let cracker: ZxcvbnFactory | undefined;

/** Words that anyone would try here. */
const platform = ['icat', 'exchange', 'trafficking', 'human', 'persons', 'nations', 'sample'];

/** Of a password: how many guesses a cracker needs, and whether words of its owner shorten the way. */
export interface Estimate {
  guesses: number;
  isOwn: boolean;
}

/**
 * Guesses as crackers do: 49,000 passwords that are used most, words, walks over a keyboard, dates, repetitions, the owner's words.
 * What comes after 64 characters is not looked at, because the work grows with the square.
 */
export function estimateGuesses(password: string, own: string[]): Estimate {
  const words = own.flatMap((text) => [text, ...text.split(/\P{L}+/u)]);
  const { guesses, sequence } = (cracker ??= makeCracker()).check(password, words);
  return { guesses, isOwn: sequence.some(({ dictionaryName }) => dictionaryName === 'userInputs') };
}

/** Its words take 25 MB: only a process in which somebody sets a password reads them. */
function makeCracker(): ZxcvbnFactory {
  const { ZxcvbnFactory: Cracker } = require('@zxcvbn-ts/core') as typeof import('@zxcvbn-ts/core');
  const common = require('@zxcvbn-ts/language-common') as typeof import('@zxcvbn-ts/language-common');
  const dictionary = { ...common.dictionary, platform };
  return new Cracker({ dictionary, graphs: common.adjacencyGraphs, maxLength: 64 });
}

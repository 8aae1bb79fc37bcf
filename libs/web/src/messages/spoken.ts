import type { Language } from '../page.js';
import arabic from './ar/index.js';
import spanish from './es/index.js';
import french from './fr/index.js';
import { english } from './index.js';
import russian from './ru/index.js';
import chinese from './zh/index.js';

/** What a language does not say yet is said in English. */
export const messages: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  ar: { ...english, ...arabic },
  en: english,
  es: { ...english, ...spanish },
  fr: { ...english, ...french },
  ru: { ...english, ...russian },
  zh: { ...english, ...chinese },
};

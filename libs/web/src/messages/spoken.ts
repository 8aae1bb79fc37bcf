import type { Language } from '../page.js';
import arabic from './ar/index.js';
import spanish from './es/index.js';
import french from './fr/index.js';
import { english } from './index.js';
import russian from './ru/index.js';
import chinese from './zh/index.js';

export const messages: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  ar: arabic,
  en: english,
  es: spanish,
  fr: french,
  ru: russian,
  zh: chinese,
};

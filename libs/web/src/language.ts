import { type Language, languages } from './page.js';

/** The names the languages give themselves, in the order in which the United Nations list them. */
export const nativeNames: Readonly<Record<Language, string>> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
};

/** BCP 47 tags for Intl. Digits are Latin in Arabic too, as in the numbers of entries and resolutions. */
export const tags: Readonly<Record<Language, string>> = {
  ar: 'ar-u-nu-latn',
  en: 'en-GB',
  es: 'es',
  fr: 'fr',
  ru: 'ru',
  zh: 'zh-Hans',
};

export const isLanguage = (word: unknown): word is Language => languages.some((language) => language === word);

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/** The first language we speak of an `Accept-Language` header (RFC 9110, 12.5.4), English where there is none. */
export function negotiated(header = ''): Language {
  const wanted = header
    .split(',')
    .slice(0, 20)
    .map((range) => {
      const [tag = '', quality] = range.trim().split(/;\s*q=/i);
      return { language: tag.toLowerCase().split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ language, quality }) => isLanguage(language) && quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  const [best] = wanted;
  return isLanguage(best?.language) ? best.language : 'en';
}

/** The same address in another language; what else was asked stays. It never leads to another host (`//elsewhere`). */
export function inLanguage(url: string, language: Language): string {
  const { pathname, searchParams } = new URL(`http://page.invalid${url}`);
  searchParams.set('lang', language);
  return `${pathname.replace(/^\/+/, '/')}?${searchParams}`;
}

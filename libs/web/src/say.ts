import { IntlMessageFormat } from 'intl-messageformat';
import { tags } from './language.js';
import { messages } from './messages/spoken.js';
import type { Language, Say } from './page.js';

const spoken = new Map<Language, Say>();

/** Says messages in one language. A key that no language has is said as it is, so that it is seen and not fatal. */
export function sayIn(language: Language): Say {
  let say = spoken.get(language);
  if (!say) spoken.set(language, (say = speaker(tags[language], messages[language])));
  return say;
}

/** Each message is parsed once: parsing takes a hundred times as long as saying. */
export function speaker(tag: string, words: Readonly<Record<string, string>>): Say {
  const compiled = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    const message = words[key];
    if (message === undefined) return key;
    if (!/[{']/.test(message)) return message;
    let format = compiled.get(key);
    if (!format) compiled.set(key, (format = new IntlMessageFormat(message, tag, undefined, { ignoreTag: true })));
    return String(format.format(values));
  };
}

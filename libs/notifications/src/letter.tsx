import { renderToString } from 'preact-render-to-string';
import type { LetterKind } from '#libs/accounts';
import { directionOf, type Language, sayIn } from '#libs/web';

/** A mail as it will be sent. */
export interface Letter {
  /** The notification's id. */
  id: string;
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  /** The same at every attempt, so that a mail sent twice is shown once (RFC 5322, 3.6.4). */
  messageId: string;
  language: Language;
}

/** Where the platform is found: `PUBLIC_URL`, or a name that no mail will ever reach (RFC 2606). */
const nowhere = 'https://exchange.invalid';

/** What a letter is to be: of no kind, it says that there is something in the inbox. */
interface Writing {
  id: string;
  kind?: LetterKind;
  to: string;
  /** Path and query of this site that the letter leads to. */
  path?: string;
  language: Language;
}

/**
 * Says that there is something to do, and where; never about what or whom: mail is read over shoulders and kept for years.
 * `home` is the public address of the platform.
 */
export function letterOf({ id, kind, to, path = '/inbox', language }: Writing, home = nowhere): Letter {
  const say = sayIn(language);
  const about = kind ? `notifications.mail.${kind}` : 'notifications.mail';
  const words = { subject: say(`${about}.subject`), body: say(`${about}.body`), why: say(`${about}.why`) };
  const way = new URL(path, home).href;
  const host = new URL(home).hostname;
  return {
    id,
    to,
    from: `no-reply@${host}`,
    subject: words.subject,
    text: `${[words.body, way, words.why].join('\n\n')}\n`,
    html: `<!doctype html>${renderToString(<Body language={language} way={way} {...words} />)}`,
    messageId: `<${id}@${host}>`,
    language,
  };
}

interface BodyProps {
  language: Language;
  subject: string;
  body: string;
  way: string;
  why: string;
}

const Body = ({ language, subject, body, way, why }: BodyProps) => (
  <html lang={language} dir={directionOf(language)}>
    <head>
      <meta charset="utf-8" />
      <title>{subject}</title>
    </head>
    <body style="font-family: sans-serif; line-height: 1.5; max-width: 40em; margin: 2em auto; padding: 0 1em">
      <p>{body}</p>
      <p>
        <a href={way} dir="ltr">
          {way}
        </a>
      </p>
      <p style="color: #555">{why}</p>
    </body>
  </html>
);

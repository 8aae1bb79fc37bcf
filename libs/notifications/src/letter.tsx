import { renderToString } from 'preact-render-to-string';
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

/**
 * Says that there is something, and where; never what, nor about whom: mail is read over shoulders and kept for years.
 * `home` is the public address of the platform.
 */
export function letterOf(id: string, to: string, language: Language, home = nowhere): Letter {
  const say = sayIn(language);
  const inbox = new URL('/inbox', home).href;
  const host = new URL(home).hostname;
  const subject = say('notifications.mail.subject');
  const paragraphs = [say('notifications.mail.body'), inbox, say('notifications.mail.why')];
  return {
    id,
    to,
    from: `no-reply@${host}`,
    subject,
    text: `${paragraphs.join('\n\n')}\n`,
    html: `<!doctype html>${renderToString(<Body language={language} subject={subject} inbox={inbox} />)}`,
    messageId: `<${id}@${host}>`,
    language,
  };
}

function Body({ language, subject, inbox }: { language: Language; subject: string; inbox: string }) {
  const say = sayIn(language);
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <title>{subject}</title>
      </head>
      <body style="font-family: sans-serif; line-height: 1.5; max-width: 40em; margin: 2em auto; padding: 0 1em">
        <p>{say('notifications.mail.body')}</p>
        <p>
          <a href={inbox}>{inbox}</a>
        </p>
        <p style="color: #555">{say('notifications.mail.why')}</p>
      </body>
    </html>
  );
}

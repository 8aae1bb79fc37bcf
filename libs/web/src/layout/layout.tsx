import type { FieldError } from '#libs/event-store';
import type { ComponentChildren, JSX } from 'preact';
import { assets } from '../assets/assets.js';
import { ErrorSummary } from '../forms/error-summary.js';
import { inLanguage, nativeNames } from '../language.js';
import { type Language, languages, type Page } from '../page.js';
import { Footer } from './footer.js';
import { Motif } from './emblem.js';
import { Masthead } from './masthead.js';
import { QuickExit } from './quick-exit.js';

export interface LayoutProps {
  page: Page;
  /** The heading of the page, and its title in the browser. */
  title: string;
  /** One sentence that says what the page is. */
  lead?: ComponentChildren;
  /** A small line above the heading: kind, number, a mark. */
  over?: ComponentChildren;
  /** What comes before the content, over the whole width: a search, the steps. */
  under?: ComponentChildren;
  /** What was wrong with the form that was sent. */
  errors?: FieldError[];
  /** More for the head of the document: feeds, a description. */
  head?: ComponentChildren;
  /** Whether search engines may list it. Nothing that is not meant for everybody is listed, so a page says so if it is. */
  listed?: boolean;
  /** The language of the heading, where it is not the reader's. */
  headingLanguage?: string;
  /** The front page is headed larger. */
  front?: boolean;
  children?: ComponentChildren;
}

/** The frame of every page. */
export function Layout({ page, title, errors = [], head, listed, children, ...opening }: LayoutProps): JSX.Element {
  const { say, language, direction } = page;
  const called = say('web.title', { page: errors.length ? say('web.title.error', { page: title }) : title });
  return (
    <html lang={language} dir={direction}>
      <Head page={page} title={called}>
        {!listed && <meta name="robots" content="noindex" />}
        {head}
      </Head>
      <body>
        <a class="skip" href="#main">
          {say('web.skip')}
        </a>
        <QuickExit page={page} />
        <Masthead page={page} />
        <main id="main" class="wrap" tabIndex={-1}>
          <ErrorSummary page={page} errors={errors} />
          <Opening title={title} {...opening} />
          {children}
        </main>
        <Footer page={page} />
      </body>
    </html>
  );
}

function Head({ page, title, children }: { page: Page; title: string; children: ComponentChildren }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <link rel="stylesheet" href={assets.style.href} />
      <link rel="icon" type="image/svg+xml" href={assets.favicon.href} />
      <script type="module" src={assets.script.href} />
      {languages.map((other: Language) => (
        <link rel="alternate" hreflang={other} title={nativeNames[other]} href={inLanguage(page.url, other)} />
      ))}
      {children}
    </head>
  );
}

type OpeningProps = Pick<LayoutProps, 'title' | 'lead' | 'over' | 'under' | 'headingLanguage' | 'front'>;

function Opening({ title, lead, over, under, headingLanguage, front }: OpeningProps) {
  return (
    <header class={front ? 'lead front' : 'lead'}>
      {front && <Motif />}
      {over && <div class="meta">{over}</div>}
      <h1>
        <bdi lang={headingLanguage}>{title}</bdi>
      </h1>
      {lead && <p>{lead}</p>}
      {under}
    </header>
  );
}

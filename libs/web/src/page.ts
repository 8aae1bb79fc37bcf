import type { JSX } from 'preact';

export const languages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;
export type Language = (typeof languages)[number];

/** The signed-in person, as the masthead needs to know them. */
export interface Viewer {
  id: string;
  name: string;
  roles: string[];
  organisation: string;
  /** Unread notices in the inbox. */
  unread: number;
}

/** Says a message of the catalogue in the reader's language; ICU arguments by name. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

/** What every page needs to know of the request it answers. */
export interface Page {
  language: Language;
  direction: 'ltr' | 'rtl';
  say: Say;
  /** Path and query of this page, as asked. */
  url: string;
  viewer: Viewer | null;
  /** Goes as `csrf` with every form that posts. */
  csrf: string;
  /** A fresh UUID: goes as `command` with every form that posts, so that a form sent twice acts once. */
  command: string;
}

export type View<Model> = (model: Model & { page: Page }) => JSX.Element;

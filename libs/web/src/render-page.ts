import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole document, to be sent with `@Html()`. */
export const renderPage = (view: JSX.Element): string => `<!doctype html>${renderToString(view)}`;

import type { ComponentChildren } from 'preact';
import type { Page } from '../page.js';

interface FormProps {
  page: Page;
  action: string;
  /** Needed where a file is sent. */
  files?: boolean;
  class?: string;
  children: ComponentChildren;
}

/**
 * A form that posts: it proves where it comes from (`csrf`) and acts once however often it is sent (`command`).
 * The server judges what was sent, not the browser: a draft may be saved incomplete, and errors are told in the page's language.
 */
export function Form({ page, action, files, children, ...rest }: FormProps) {
  return (
    <form
      method="post"
      action={action}
      enctype={files ? 'multipart/form-data' : undefined}
      noValidate
      data-once
      {...rest}
    >
      {page.csrf && <input type="hidden" name="csrf" value={page.csrf} autocomplete="off" />}
      <input type="hidden" name="command" value={page.command} autocomplete="off" />
      {children}
    </form>
  );
}

/** Buttons and links that do something, in a row. */
export const Actions = ({ children }: { children: ComponentChildren }) => <div class="doing">{children}</div>;

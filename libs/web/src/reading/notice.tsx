import type { ComponentChildren } from 'preact';
import type { Tone } from './mark.js';

interface NoticeProps {
  tone?: Tone;
  title?: string;
  /** Said aloud at once, for what has just happened. */
  live?: boolean;
  children?: ComponentChildren;
}

/** Something to know before reading on. */
export const Notice = ({ tone = 'wait', title, live, children }: NoticeProps) => (
  <div class={`note ${tone}`} role={live ? 'status' : undefined}>
    {title && <strong>{title}</strong>}
    {typeof children === 'string' ? <p>{children}</p> : children}
  </div>
);

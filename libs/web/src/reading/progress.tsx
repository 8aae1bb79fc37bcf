import type { ComponentChildren } from 'preact';
import type { Tone } from './mark.js';
import { Mark } from './mark.js';

export interface Step {
  label: string;
  state: 'done' | 'now' | 'next';
}

/** Where something stands on its way, as one line. */
export const Steps = ({ steps, label }: { steps: Step[]; label?: string }) => (
  <ol class="steps" aria-label={label}>
    {steps.map(({ label: name, state }) => (
      <li class={state} aria-current={state === 'now' ? 'step' : undefined}>
        {name}
      </li>
    ))}
  </ol>
);

export interface Task {
  href?: string | undefined;
  label: string;
  hint?: ComponentChildren;
  /** How far it is, in a word: `Complete`, `2 answers missing`. */
  status: string;
  tone?: Tone;
}

/** What there is to do, each with how far it is. */
export const TaskList = ({ tasks }: { tasks: Task[] }) => (
  <ul class="tasks">
    {tasks.map(({ href, label, hint, status, tone }) => (
      <li>
        <div>
          {href ? <a href={href}>{label}</a> : <span>{label}</span>}
          {hint && <small>{hint}</small>}
        </div>
        <Mark tone={tone}>{status}</Mark>
      </li>
    ))}
  </ul>
);

import type { ComponentChildren } from 'preact';

export type Tone = 'plain' | 'good' | 'wait' | 'stop';

/** A small label for a state. Never by colour alone: the word says it, a shape may help. */
export const Mark = ({ tone = 'plain', children }: { tone?: Tone; children: ComponentChildren }) => (
  <span class={tone === 'plain' ? 'mark' : `mark ${tone}`}>{children}</span>
);

export type Level = 'promising' | 'demonstrated' | 'replicated';

const bars: Readonly<Record<Level, number>> = { promising: 1, demonstrated: 2, replicated: 3 };
const heights = [3, 5.5, 8];

/** How strong the evidence is: one to three of three bars, and the word. */
export const EvidenceMark = ({ level, label }: { level: Level; label: string }) => (
  <span class={`mark evidence ${level}`}>
    <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      {heights.map((height, index) => (
        <rect
          class={index < bars[level] ? 'full' : 'empty'}
          x={index * 3.5 + 0.25}
          y={9.5 - height}
          width="2.5"
          height={height}
        />
      ))}
    </svg>
    {label}
  </span>
);

import type { ComponentChildren } from 'preact';

/** Content with a narrow column: before it (filters) or, on the `end`, after it (facts, actions). */
export const Columns = ({
  side,
  end,
  children,
}: {
  side: ComponentChildren;
  end?: boolean;
  children: ComponentChildren;
}) => (
  <div class={end ? 'cols end' : 'cols'}>
    {!end && side}
    <div class="main">{children}</div>
    {end && <aside class="side">{side}</aside>}
  </div>
);

/** The white sheet for what is read or judged. */
export const Sheet = ({ lang, children }: { lang?: string; children: ComponentChildren }) => (
  <article class="sheet" lang={lang}>
    {children}
  </article>
);

interface PartProps {
  title: string;
  id?: string | undefined;
  /** In small type below the rest: where it comes from, not what it says. */
  apart?: boolean;
  children: ComponentChildren;
}

/** A part of a sheet or of the side, under its heading. */
export const Part = ({ title, id, apart, children }: PartProps) => (
  <section id={id} class={apart ? 'apart' : undefined}>
    <h2>{title}</h2>
    {children}
  </section>
);

/** Text as it was written: a blank line begins a paragraph, a line break stays. */
export const Written = ({ text, lang }: { text: string; lang?: string | undefined }) => (
  <div class="written" lang={lang} dir="auto">
    {text
      .split(/\n{2,}/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) => (
        <p>{paragraph.trim()}</p>
      ))}
  </div>
);

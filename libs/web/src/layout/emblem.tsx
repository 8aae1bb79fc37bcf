/** An opened ring: a chain link that is no chain any more. */
export const Emblem = () => (
  <svg class="emblem" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path d="M21.5 6.5A11 11 0 1 0 27 16" />
    <path d="M16 16 27 5" />
  </svg>
);

/** The same thought, large, for the front page: a chain whose last link is open. */
export const Motif = () => (
  <svg class="motif" viewBox="0 0 400 260" preserveAspectRatio="xMaxYMid meet" aria-hidden="true" focusable="false">
    <rect x="8" y="158" width="150" height="84" rx="42" transform="rotate(-32 83 200)" />
    <rect x="98" y="102" width="150" height="84" rx="42" transform="rotate(-32 173 144)" />
    <rect class="free" x="222" y="26" width="150" height="84" rx="42" pathLength="100" transform="rotate(-24 297 68)" />
  </svg>
);

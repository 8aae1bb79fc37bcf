/** An opened ring: a chain link that is no chain any more. */
export const Emblem = () => (
  <svg class="emblem" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path d="M21.5 6.5A11 11 0 1 0 27 16" />
    <path d="M16 16 27 5" />
  </svg>
);

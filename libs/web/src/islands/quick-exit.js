// @ts-check
// Leaves at once, and takes this page's place in the history, so that "back" does not lead here.

const exit = document.querySelector('a.quick-exit');

if (exit instanceof HTMLAnchorElement) {
  const leave = () => {
    document.body.replaceChildren();
    document.title = '';
    location.replace(exit.href);
  };
  exit.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  /** @type {number[]} */
  let presses = [];
  addEventListener('keydown', ({ key, timeStamp, repeat }) => {
    if (repeat) return;
    presses = key === 'Escape' ? [...presses, timeStamp].slice(-3) : [];
    if (presses.length === 3 && timeStamp - (presses[0] ?? 0) < 2_000) leave();
  });
}

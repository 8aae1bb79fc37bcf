// @ts-check
// Comforts for forms. Every form works without them.

/** Who was refused is brought to what is wrong: what is announced while a page loads is not always read out. */
const wrong = document.querySelector('.errors');
if (wrong instanceof HTMLElement) wrong.focus();

/** Counts down below a field with a limit; the words come from the server, in the reader's language. */
for (const counter of document.querySelectorAll('[data-counts]')) {
  const field = document.getElementById(counter.getAttribute('data-counts') ?? '');
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    field.addEventListener(
      'input',
      afterPause(() => count(counter, field)),
    );
    count(counter, field);
  }
}

/**
 * Characters as people count them: a letter with its accent is one.
 * @param {Element} counter
 * @param {HTMLInputElement | HTMLTextAreaElement} field
 */
function count(counter, field) {
  const most = Number(counter.getAttribute('data-most'));
  const used = Array.from(field.value).length;
  counter.textContent = `${used} / ${most}`;
  counter.classList.toggle('over', used > most);
}

/**
 * Who listens to the page is told once a pause is made, not at every key.
 * @param {() => void} act
 */
function afterPause(act) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, 400);
  };
}

/**
 * A form sent is sent: the second click of a double click does nothing. Who comes back to the page may send it again,
 * and what is written anew is a new command: the old one has been carried out, and would be answered without a change.
 */
for (const form of document.querySelectorAll('form[data-once]')) {
  form.addEventListener('submit', (event) => {
    if (form.hasAttribute('data-sent')) event.preventDefault();
    form.setAttribute('data-sent', '');
  });
  form.addEventListener('input', () => {
    const command = form.querySelector('input[name=command]');
    if (form.hasAttribute('data-was-sent') && command instanceof HTMLInputElement) command.value = crypto.randomUUID();
    form.removeAttribute('data-was-sent');
  });
}
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) {
    form.removeAttribute('data-sent');
    form.setAttribute('data-was-sent', '');
  }
});

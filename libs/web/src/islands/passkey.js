// @ts-check
// Asks the device to make or to show a passkey, and sends its answer with the form. Until then the form is not shown.

const knowsPasskeys =
  'PublicKeyCredential' in window && typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function';

if (knowsPasskeys) {
  for (const instead of document.querySelectorAll('[data-without-passkey]')) instead.remove();
  for (const part of document.querySelectorAll('[data-passkey]')) {
    const form = part.querySelector('form') ?? part.closest('form');
    const button = part.querySelector('button');
    if (form && button && part instanceof HTMLElement) offer(part, form, button);
  }
}

/**
 * A button that sends its form is pressed by the key Enter too; one that is only part of a form is not, and takes the form elsewhere.
 * @param {HTMLElement} part
 * @param {HTMLFormElement} form
 * @param {HTMLButtonElement} button
 */
function offer(part, form, button) {
  const send = sender(part, form);
  if (button.type === 'submit') form.addEventListener('submit', (event) => (event.preventDefault(), send(form.action)));
  else
    button.addEventListener('click', () => {
      if (isFilledIn(form)) void send(button.formAction);
    });
  part.hidden = false;
}

/**
 * Whether all is there but the password, which the passkey stands in for; otherwise the browser says what is missing.
 * @param {HTMLFormElement} form
 */
const isFilledIn = (form) =>
  Array.from(form.elements).every((field) => {
    if (!(field instanceof HTMLInputElement) || field.type === 'password') return true;
    field.required = field.ariaRequired === 'true';
    return field.reportValidity();
  });

/**
 * @param {HTMLElement} part
 * @param {HTMLFormElement} form
 * @returns {(action: string) => Promise<void>}
 */
function sender(part, form) {
  const answer = part.querySelector('input[name="passkey"]');
  const failed = part.querySelector('[data-passkey-failed]');
  let asking = false;
  return async (action) => {
    if (asking || !(answer instanceof HTMLInputElement) || !(failed instanceof HTMLElement)) return;
    asking = true;
    failed.hidden = true;
    try {
      answer.value = JSON.stringify(await ask(part));
      form.action = action;
      form.submit();
    } catch {
      failed.hidden = false;
    }
    asking = false;
  };
}

/**
 * @param {HTMLElement} part
 * @returns {Promise<Credential | null>}
 */
async function ask({ dataset }) {
  const reply = await fetch(dataset['question'] ?? '', { method: 'POST' });
  // Who has been here for long is asked first who they are: the page knows where.
  if (reply.status === 403) location.reload();
  if (!reply.ok) throw new Error(`The question was refused: ${reply.status}`);
  const question = await reply.json();
  return dataset['passkey'] === 'make'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question) });
}

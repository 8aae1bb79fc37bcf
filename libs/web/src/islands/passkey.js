// @ts-check
// Asks the device to make or to show a passkey, and sends its answer with the form. Until then the form is not shown.

const knowsPasskeys =
  'PublicKeyCredential' in window && typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function';

if (knowsPasskeys) {
  for (const instead of document.querySelectorAll('[data-without-passkey]')) instead.remove();
  for (const part of document.querySelectorAll('[data-passkey]')) {
    const form = part.querySelector('form');
    if (form && part instanceof HTMLElement) offer(part, form);
  }
}

/**
 * @param {HTMLElement} part
 * @param {HTMLFormElement} form
 */
function offer(part, form) {
  const answer = form.elements.namedItem('passkey');
  const failed = part.querySelector('[data-passkey-failed]');
  let asking = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (asking || !(answer instanceof HTMLInputElement) || !(failed instanceof HTMLElement)) return;
    asking = true;
    failed.hidden = true;
    try {
      answer.value = JSON.stringify(await ask(part));
      form.submit();
    } catch {
      failed.hidden = false;
    }
    asking = false;
  });
  part.hidden = false;
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

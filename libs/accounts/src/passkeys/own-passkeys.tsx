import { Actions, dateText, Form, Listing, type Page, Part, TextLine } from '#libs/web';
import { PasskeyForm } from './passkey-form.js';
import type { Passkey } from './passkeys.js';

interface OwnPasskeysProps {
  page: Page;
  passkeys: Passkey[];
  /** What a new one is called, where its owner says nothing else. */
  device: string;
}

/** The way to add a passkey, and those of whoever looks, each with the way to remove it. */
export const OwnPasskeys = ({ page, passkeys, device }: OwnPasskeysProps) => (
  <Part title={page.say('accounts.passkeys')} id="passkeys">
    <p>{page.say('accounts.passkeys.lead')}</p>
    <PasskeyForm page={page} action="/account/passkeys" makes>
      <TextLine
        page={page}
        name="name"
        autocomplete="off"
        label={page.say('accounts.passkeys.name')}
        value={device}
        quiet
      />
      <Actions>
        <button>{page.say('accounts.passkeys.add')}</button>
      </Actions>
    </PasskeyForm>
    <p class="hint" data-without-passkey>
      {page.say('accounts.passkeys.without')}
    </p>
    {passkeys.length > 0 && <Listing items={passkeys.map((passkey) => listed(page, passkey))} />}
  </Part>
);

const listed = (page: Page, { id, name, createdAt, usedAt }: Passkey) => ({
  title: name,
  meta: [
    page.say('accounts.passkeys.since', { day: dateText(createdAt, page.language) }),
    usedAt && page.say('accounts.passkeys.used', { day: dateText(usedAt, page.language) }),
  ],
  actions: (
    <Form page={page} action={`/account/passkeys/${encodeURIComponent(id)}/remove`}>
      <button class="linklike">{page.say('accounts.passkeys.remove')}</button>
    </Form>
  ),
});

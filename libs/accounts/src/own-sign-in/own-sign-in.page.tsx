import { renderSVG } from 'uqr';
import type { FieldError } from '#libs/event-store';
import { Actions, errorOf, Form, Layout, Notice, type Page, Part, TextLine, type View } from '#libs/web';
import type { Has } from '../factors.js';
import type { Enrolment } from '../one-time-codes/one-time-codes.js';
import { OwnPasskeys } from '../passkeys/own-passkeys.js';
import { PasskeyScript } from '../passkeys/passkey-form.js';
import type { Passkey } from '../passkeys/passkeys.js';
import { OwnPlaces } from '../places.js';

/** What was just done, and led here. */
export const doings = ['added', 'removed', 'password', 'joined'] as const;
export type Doing = (typeof doings)[number];

interface Model extends Omit<Has, 'passkeys'> {
  /** Whether nothing else may be done before a second factor is set up. */
  mustEnrol: boolean;
  passkeys: Passkey[];
  /** What a new passkey is called, where its owner says nothing else. */
  device: string;
  /** A secret that waits for its first code. */
  begun?: Enrolment | null;
  /** Codes for recovery, this once. */
  made?: string[];
  done?: Doing | undefined;
  errors?: FieldError[];
}

/** How I sign in: passkeys, codes of an app, codes for recovery, my organisation, the password. */
export const OwnSignInPage: View<Model> = ({ page, mustEnrol, begun, made, done, errors = [], ...own }) => (
  <Layout
    page={page}
    title={page.say('accounts.own-sign-in.title')}
    over={<OwnPlaces page={page} />}
    lead={page.say('accounts.own-sign-in.lead')}
    errors={errors}
    head={<PasskeyScript />}
  >
    {mustEnrol && <Notice tone="wait">{page.say('accounts.own-sign-in.must')}</Notice>}
    {done && (
      <Notice tone="good" live>
        {page.say(`accounts.own-sign-in.done.${done}`)}
      </Notice>
    )}
    {made && <Made page={page} codes={made} />}
    <OwnPasskeys page={page} passkeys={own.passkeys} device={own.device} />
    <Part title={page.say('accounts.own-sign-in.codes')} id="codes">
      {begun ? <Begun page={page} errors={errors} {...begun} /> : <Codes page={page} errors={errors} {...own} />}
    </Part>
    {(own.oneTimeCode || own.passkeys.length > 0) && <Recovery page={page} left={own.recoveryCodes} />}
    <Part title={page.say('accounts.own-sign-in.others')}>
      <p>
        <a href="/account/provider">{page.say('accounts.own-sign-in.provider')}</a>
      </p>
      <p>
        <a href="/account/password">{page.say('accounts.own-sign-in.password')}</a>
      </p>
    </Part>
  </Layout>
);

type CodesProps = Pick<Model, 'oneTimeCode'> & { page: Page; errors: FieldError[] };

const Codes = ({ page, oneTimeCode, errors }: CodesProps) =>
  oneTimeCode ? (
    <>
      <p>{page.say('accounts.own-sign-in.codes.are-on')}</p>
      <Form page={page} action="/account/sign-in/codes/remove">
        <Code page={page} errors={errors} label={page.say('accounts.own-sign-in.codes.remove.code')} />
        <Actions>
          <button class="quiet">{page.say('accounts.own-sign-in.codes.remove')}</button>
        </Actions>
      </Form>
    </>
  ) : (
    <>
      <p>{page.say('accounts.own-sign-in.codes.off')}</p>
      <Form page={page} action="/account/sign-in/codes">
        <Actions>
          <button>{page.say('accounts.own-sign-in.codes.begin')}</button>
        </Actions>
      </Form>
    </>
  );

const Recovery = ({ page, left }: { page: Page; left: number }) => (
  <Part title={page.say('accounts.own-sign-in.recovery')} id="recovery">
    <p>{page.say('accounts.own-sign-in.recovery.left', { left })}</p>
    <Form page={page} action="/account/sign-in/recovery-codes">
      <Actions>
        <button class="quiet">{page.say('accounts.own-sign-in.recovery.make')}</button>
      </Actions>
    </Form>
  </Part>
);

const Begun = ({ page, secret, address, errors }: Enrolment & { page: Page; errors: FieldError[] }) => (
  <>
    <p>{page.say('accounts.own-sign-in.codes.scan')}</p>
    <figure class="qr" aria-label={page.say('accounts.own-sign-in.codes.picture')}>
      <div aria-hidden="true" dangerouslySetInnerHTML={picture(address)} />
      <figcaption>
        {page.say('accounts.own-sign-in.codes.secret')} <code dir="ltr">{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </figcaption>
    </figure>
    <Form page={page} action="/account/sign-in/codes/confirm">
      <Code page={page} errors={errors} label={page.say('accounts.own-sign-in.codes.first')} />
      <Actions>
        <button>{page.say('accounts.own-sign-in.codes.confirm')}</button>
      </Actions>
    </Form>
  </>
);

/** Made of squares by a library from a text of ours, on the server. */
const picture = (address: string) => ({ __html: renderSVG(address, { pixelSize: 4 }) });

const Code = ({ page, errors, label }: { page: Page; errors: FieldError[]; label: string }) => (
  <TextLine
    page={page}
    name="code"
    autocomplete="one-time-code"
    inputmode="numeric"
    label={label}
    error={errorOf(errors, 'code')}
    required
  />
);

const Made = ({ page, codes }: { page: Page; codes: string[] }) => (
  <Notice tone="good" live>
    <p>{page.say('accounts.own-sign-in.recovery.made')}</p>
    <ul class="codes" dir="ltr">
      {codes.map((code) => (
        <li>
          <code>{code}</code>
        </li>
      ))}
    </ul>
    <p>
      <a href="/desk">{page.say('accounts.own-sign-in.recovery.kept')}</a>
    </p>
  </Notice>
);

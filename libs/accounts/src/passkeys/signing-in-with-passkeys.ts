import { AddPasskeyHandler } from './add-passkey.js';
import { Challenges } from './challenges.js';
import { ConfirmWithPasskeyHandler } from './confirm-with-passkey.js';
import { OwnPasskeysPages } from './own-passkeys.pages.js';
import { Passkeys } from './passkeys.js';
import { RemovePasskeyHandler } from './remove-passkey.js';
import { ShownPasskeys } from './shown-passkeys.js';
import { SignInWithPasskeyHandler } from './sign-in-with-passkey.js';
import { SignInWithPasskeyPages } from './sign-in-with-passkey.pages.js';

/** What the module of accounts needs for people to sign in with passkeys. */
export const signingInWithPasskeys = {
  controllers: [SignInWithPasskeyPages, OwnPasskeysPages],
  providers: [
    Passkeys,
    Challenges,
    ShownPasskeys,
    SignInWithPasskeyHandler,
    ConfirmWithPasskeyHandler,
    AddPasskeyHandler,
    RemovePasskeyHandler,
  ],
};

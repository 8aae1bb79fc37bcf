import { OneTimeCodes } from '../one-time-codes/one-time-codes.js';
import { RemoveCodesHandler } from '../one-time-codes/remove-codes.js';
import { SetUpCodesHandler } from '../one-time-codes/set-up-codes.js';
import { MakeRecoveryCodesHandler } from '../recovery-codes/make-recovery-codes.js';
import { RecoveryCodes } from '../recovery-codes/recovery-codes.js';
import { OwnSignIn } from './own-sign-in.js';
import { OwnSignInPages } from './own-sign-in.pages.js';

/** What AccountsModule takes in so that people see and change how they sign in. */
export const changingSignIn = {
  controllers: [OwnSignInPages],
  providers: [OwnSignIn, OneTimeCodes, RecoveryCodes, SetUpCodesHandler, RemoveCodesHandler, MakeRecoveryCodesHandler],
};

import { ChangePasswordController } from './change-password.controller.js';
import { ChangePasswordHandler } from './change-password.js';
import { ChangePasswordPages } from './change-password.pages.js';

/** What AccountsModule takes in for changing one's password. */
export const changingPassword = {
  controllers: [ChangePasswordController, ChangePasswordPages],
  providers: [ChangePasswordHandler],
};

import type { Page } from 'playwright-core';

/** What a device does that nobody has to touch. */
export interface Authenticator {
  /** From now on its owner has shown it who they are, or has not. */
  verify(verified: boolean): Promise<void>;
}

/** Gives a browser a device that keeps passkeys (Chrome DevTools Protocol, WebAuthn). */
export async function giveAuthenticator(page: Page): Promise<Authenticator> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('WebAuthn.enable');
  const { authenticatorId } = await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    verify: async (isUserVerified) => {
      await browser.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
  };
}

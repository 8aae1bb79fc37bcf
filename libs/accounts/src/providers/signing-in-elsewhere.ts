import { BeginWithProviderHandler } from './begin-with-provider.js';
import { FindOwnProviderHandler } from './find-own-provider.js';
import { FinishWithProviderHandler } from './finish-with-provider.js';
import { Identities } from './identities.js';
import { OwnProviderPages } from './own-provider.pages.js';
import { ProvidersController } from './providers.controller.js';
import { Providers } from './providers.js';
import { ProvidersPages } from './providers.pages.js';
import { RemoveProviderHandler } from './remove-provider.js';
import { SetProviderHandler } from './set-provider.js';
import { UnlinkIdentityHandler } from './unlink-identity.js';
import { WithProviderPages } from './with-provider.pages.js';

/** What AccountsModule takes in for organisations that sign their people in themselves. */
export const signingInElsewhere = {
  controllers: [WithProviderPages, OwnProviderPages, ProvidersController, ProvidersPages],
  providers: [
    Providers,
    Identities,
    BeginWithProviderHandler,
    FinishWithProviderHandler,
    FindOwnProviderHandler,
    UnlinkIdentityHandler,
    SetProviderHandler,
    RemoveProviderHandler,
  ],
};

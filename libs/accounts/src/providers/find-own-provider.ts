import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import type { Actor } from '../actor.js';
import { NameOrganisations } from '../organisation-names.js';
import { Identities } from './identities.js';
import type { OwnProvider } from './own-provider.page.js';
import { Providers } from './providers.js';

/** How signing in with one's organisation stands for an account. */
export class FindOwnProvider extends Query<OwnProvider> {
  constructor(readonly of: Actor) {
    super();
  }
}

@QueryHandler(FindOwnProvider)
export class FindOwnProviderHandler implements IQueryHandler<FindOwnProvider> {
  constructor(
    private readonly queries: QueryBus,
    private readonly providers: Providers,
    private readonly identities: Identities,
  ) {}

  async execute({ of: { id: account, organisation: id } }: FindOwnProvider): Promise<OwnProvider> {
    const [names, all, since] = await Promise.all([
      this.queries.execute(new NameOrganisations()),
      this.providers.list(),
      this.identities.since(account),
    ]);
    const organisation = names.find((one) => one.id === id) ?? { id, acronym: id, name: id };
    return { organisation, offered: all.some((one) => one.organisation === id), since };
  }
}

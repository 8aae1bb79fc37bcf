import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { NameOrganisations, type OrganisationName } from '#libs/accounts';
import { organisations } from './organisations.js';

@QueryHandler(NameOrganisations)
export class NameOrganisationsHandler implements IQueryHandler<NameOrganisations> {
  async execute(): Promise<OrganisationName[]> {
    return organisations.map(({ id, acronym, name }) => ({ id, acronym, name }));
  }
}

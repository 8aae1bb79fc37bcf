import { Query } from '@nestjs/cqrs';

/** An organisation as lists and forms of people need it. */
export interface OrganisationName {
  /** What accounts know it by: `unodc`. */
  id: string;
  acronym: string;
  name: string;
}

/** The organisations that have people here. The directory answers it: accounts know organisations by their ids only. */
export class NameOrganisations extends Query<OrganisationName[]> {}

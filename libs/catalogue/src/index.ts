import { catalogue } from './catalogue.js';

export { CatalogueModule } from './catalogue.module.js';
export { catalogue };
export { CatalogueEntry } from './entry.js';
export { SeeEntry, type Seen } from './entry-page/see-entry.js';
export { asked, type Browsing } from './search/asked.js';
export { BrowseCatalogue, type Browsed, type Found } from './search/browse-catalogue.js';

/** The read models of this context, for whoever runs projections. */
export const projections = [catalogue];

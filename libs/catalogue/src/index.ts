import { catalogue } from './catalogue.js';

export { CatalogueModule } from './catalogue.module.js';
export { catalogue };
export { searches } from './search/browse-catalogue.js';
/** The read models of this context, for whoever runs projections. */
export const projections = [catalogue];

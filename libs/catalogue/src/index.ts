import { catalogue } from './catalogue.js';

export { CatalogueModule } from './catalogue.module.js';
export { catalogue };
/** The read models of this context, for whoever runs projections. */
export const projections = [catalogue];

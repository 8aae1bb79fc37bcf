export { DirectoryModule } from './directory.module.js';
export { type Article, type Instrument, type Mechanism, type Member, sampleFile } from './icat.js';
export { instruments, instrumentsNamed } from './instruments.js';
export { mechanisms } from './mechanisms.js';
export { organisation, type Organisation, organisations } from './organisations.js';
export { countries, isCountry, narrowest, regionNamed, regions, regionsOf } from './places.js';

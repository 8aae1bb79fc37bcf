export { DirectoryModule } from './directory.module.js';
export { sampleFile } from './icat.js';
export { instrumentsNamed } from './instruments.js';
export { organisation } from './organisations.js';
export { isCountry, narrowest, regionNamed, regions, regionsOf } from './places.js';

// npm start and npm run demo: becomes the exchange itself, so that a signal to npm reaches it.
import { build } from './built.mjs';

build();
await import('../../dist/apps/standalone/src/main.js');

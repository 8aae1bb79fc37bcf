// npm run exchange -- <command>
import { build } from '../standalone/built.mjs';

build();
await import('../../dist/apps/cli/src/main.js');

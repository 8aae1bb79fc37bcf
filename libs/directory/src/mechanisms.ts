import { icat, type Mechanism } from './icat.js';

export const mechanisms: readonly Mechanism[] = icat.mechanisms;

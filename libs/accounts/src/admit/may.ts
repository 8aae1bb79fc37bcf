import { SetMetadata } from '@nestjs/common';
import type { Sentence } from '../policies.js';

/** Key of the sentence in a route's metadata. Libraries below the contexts, which cannot import `May`, set it themselves. */
export const sentenceKey = 'may';

/** Says who may use a route, or all routes of a controller: `@May('browse the catalogue')`. */
export const May = (sentence: Sentence) => SetMetadata(sentenceKey, sentence);

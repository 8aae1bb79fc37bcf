import { Demo } from './demo.js';
import { goesFromDraftToCatalogue } from './story.js';

describe('A practice, from draft to the public catalogue', () => {
  goesFromDraftToCatalogue(() => Demo.start());
});

import { Demo } from './demo.js';
import { goesFromDraftToCatalogue } from './draft-to-catalogue.contract.js';

describe('A practice, from draft to the public catalogue', () => {
  goesFromDraftToCatalogue(() => Demo.start());
});

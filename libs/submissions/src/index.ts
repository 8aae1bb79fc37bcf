export type * from './events.js';
export {
  type EntryStatus,
  type Flag,
  type ReviewerStatus,
  type Status,
  type Submission,
  submission,
} from './submission.js';

import { overview } from './overview/overview.js';

export type * from './events.js';
export {
  type EntryStatus,
  type Flag,
  type FlagKind,
  type ReviewerStatus,
  type Status,
  type Submission,
  submission,
} from './submission.js';
export { isFrom, lifecycle, type Lifecycle, renderLifecycle, type Step, type Verb, verbs } from './lifecycle.js';
export { decide, type Inputs, verbsOpenTo } from './decide.js';
export { contentMark } from './content-mark.js';
export { assessmentsThatCount } from './conditions.js';
export { numberPrefix, publicContent } from './publish/publish.js';
export { largestFile, mediaTypes, mostFiles } from './attach-file/attach-file.js';
export { retractionReasons } from './retract/retract.js';
export type { Field, FieldKind, Format, Part, Section } from './field.js';
export { currentEdition, missing, sectionOf, withoutConfidential } from './template.js';
export { templates } from './sections.js';
export { assessmentsNeeded, type Criterion, highestScore, lowestScore, recommendations, rubric } from './rubric.js';
export { holds, type Term, vocabularies, type Vocabulary } from './vocabularies.js';
export { fnv, openFlags, openHighFlags, screen } from './privacy.js';
export { assessmentsFor, type SeenAssessment, type Sight, visibleTo } from './visible.js';
export { type Imported, importRecords, type Importing } from './import/import-records.js';
export { type BadLine, readRecords } from './import/read-records.js';
export { fromRecord, type SourceRecord } from './import/record.js';
export { type Cast, importUndertaking, type Through } from './import/story.js';
export { CarryOutVerb } from './carry-out-verb.js';
export { download } from './files/download.js';
export type { FileContent } from './files/kept-files.js';
export { SeePublishedFile } from './files/see-file.js';
export { holderOf } from './numbers.js';
export { SubmissionOverview } from './overview/submission-overview.js';
export { Submissions1795400002000 } from './submissions.migration.js';
export { SubmissionsModule } from './submissions.module.js';

/** The read models of this context, for whoever runs projections. */
export const projections = [overview];

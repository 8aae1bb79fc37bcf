import { overview } from './overview/overview.js';

export type * from './events.js';
export { type Submission, submission } from './submission.js';
export { assessmentsThatCount } from './conditions.js';
export { largestFile } from './attach-file/attach-file.js';
export { sectionOf, withoutConfidential } from './template.js';
export { templates } from './sections.js';
export { assessmentsNeeded, rubric } from './rubric.js';
export { holds, vocabularies, type Vocabulary } from './vocabularies.js';
export { type Imported, importRecords } from './import/import-records.js';
export { readRecords } from './import/read-records.js';
export { fromRecord } from './import/record.js';
export { importUndertaking, type Through } from './import/story.js';
export { CarryOutVerb, commands } from './carry-out-verb.js';
export { download } from './files/download.js';
export { SeePublishedFile } from './files/see-file.js';
export { Submissions1795400002000 } from './submissions.migration.js';
export { SubmissionsModule } from './submissions.module.js';
export { isConflicted } from './who.js';

/** The read models of this context, for whoever runs projections. */
export const projections = [overview];

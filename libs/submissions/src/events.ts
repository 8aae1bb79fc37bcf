import type { DomainEvent } from '#libs/event-store';

export type Kind = 'practice' | 'experience' | 'resource';
/** A snapshot answers fewer sections and is published as `promising`; it may be completed by a new version. */
export type Form = 'full' | 'snapshot';

/** An answer to one field of the template: text, a year, a list of words or lines, or a list of small records. */
export type Answer = string | number | string[] | Record<string, string>[];
/** By section, then by field; a field that was emptied is absent. */
export type Answers = Record<string, Record<string, Answer>>;
/** A patch of one section: null takes an answer away. */
export type Patch = Record<string, Answer | null>;

export interface AttachedFile {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  mediaType: string;
  /** Hex. */
  sha256: string;
}

export type Recommendation = 'publish' | 'minor-revision' | 'major-revision' | 'decline';
export interface Assessment {
  round: number;
  reviewer: string;
  /** By criterion of the rubric: 0 to 4, with a comment. */
  scores: Record<string, { score: number; comment?: string }>;
  /** By section of the template, for the author. */
  comments: Record<string, string>;
  recommendation: Recommendation;
  /** Shown to readers beside the entry. */
  publicNote?: string;
  /** For the secretariat only. */
  confidential?: string;
  /** True for assessments made up for the demonstration. */
  sample?: boolean;
}

export type Severity = 'high' | 'low';
export type CorrectionKind = 'erratum' | 'addendum' | 'update';
export type RetractionReason = 'harm' | 'consent-withdrawn' | 'inaccurate' | 'duplicate' | 'rights' | 'other';

/** Exactly what the public sees of one version. */
export interface PublishedContent {
  kind: Kind;
  form: Form;
  edition: number;
  answers: Answers;
  files: AttachedFile[];
  /** Reviewers' short notes to readers. */
  notes: string[];
  /** True where the assessments behind it were made up for the demonstration. */
  sample?: boolean;
}

export type SubmissionEvent =
  | DomainEvent<'DraftStarted', { kind: Kind; form: Form; edition: number; author: string; organisation: string }>
  | DomainEvent<'SectionEdited', { section: string; revision: number; fields: Patch }>
  | DomainEvent<'FileAttached', { file: AttachedFile }>
  | DomainEvent<'FileRemoved', { file: string }>
  // Without an account where nobody has the address. Before co-authors were asked, it made them one, and named their organisation.
  | DomainEvent<'CoAuthorInvited', { account?: string; organisation?: string }>
  | DomainEvent<'CoAuthorshipAccepted', { account: string; organisation: string }>
  | DomainEvent<'CoAuthorshipDeclined', { account: string }>
  | DomainEvent<'PrivacyFlagRaised', { flag: string; section: string; severity: Severity; note: string; by: string }>
  | DomainEvent<'PrivacyFlagResolved', { flag: string; reason: string; by: string }>
  | DomainEvent<'Submitted', { round: number; consent: true; doNoHarm: true }>
  | DomainEvent<'Cleared', { by: string; note?: string }>
  | DomainEvent<'SentBack', { by: string; reason: string }>
  | DomainEvent<'ScreenedIn', { by: string; note?: string }>
  | DomainEvent<'Declined', { by: string; stage: 'screening' | 'decision'; reason: string }>
  | DomainEvent<'ReviewerInvited', { reviewer: string; organisation: string; due?: string }>
  | DomainEvent<'InvitationAccepted', { reviewer: string }>
  | DomainEvent<'ConflictDeclared', { reviewer: string; nature: string }>
  | DomainEvent<'ReviewerReleased', { reviewer: string; reason: string }>
  | DomainEvent<'AssessmentSubmitted', Assessment>
  | DomainEvent<'Approved', { by: string; reason: string }>
  | DomainEvent<'RevisionRequested', { by: string; reason: string }>
  | DomainEvent<'Published', { by: string; number: string; version: number; content: PublishedContent }>
  | DomainEvent<'RevisionStarted', { form: Form }>
  | DomainEvent<'Corrected', { by: string; kind: CorrectionKind; note: string; section: string; fields: Patch }>
  | DomainEvent<'Suspended', { by: string; reason: string }>
  | DomainEvent<'Reinstated', { by: string; reason: string }>
  | DomainEvent<'Retracted', { by: string; category: RetractionReason; publicReason: string }>
  | DomainEvent<'Reconfirmed', { by: string }>
  | DomainEvent<'Withdrawn', { reason?: string }>;

export type EventType = SubmissionEvent['type'];

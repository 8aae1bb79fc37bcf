export { Config, configFrom, WrongSetting } from './config.js';
export { database, migrate, UnfitDatabase } from './database.js';
export { DataDirTaken, holderOf, runningUrl } from './data-dir.js';
export { keepPostgres, type OwnPostgres } from './own-postgres.js';
export { every } from './every.js';
export { HealthController, Readiness } from './health.controller.js';
export { logging } from './logging.js';
export {
  isProblemKind,
  type Problem,
  problem,
  type ProblemKind,
  problemKinds,
  problemOf,
  ProofNeeded,
} from './problems.js';
export { ProblemPages, ProblemsFilter } from './problems.filter.js';
export { root } from './root.js';
export { openSpans } from './telemetry/open-spans.js';
export { countSealed, reseal, type SealedColumn } from './reseal.js';
export { CannotOpen, Seal } from './seal.js';
export { SideDoor } from './telemetry/side-door.js';
export type { Span, Spans } from './telemetry/span.js';
export { validation } from './validation.js';
export { readWellFormed } from './well-formed.js';

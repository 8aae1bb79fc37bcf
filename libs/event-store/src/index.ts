export type { DomainEvent, Meta, NewEvent, Position, Recorded } from './event.js';
export { Conflict, EventStore, StoreUnavailable } from './event-store.js';
export { type Asked, carryOut, load, type Model } from './carry-out.js';
export type { Projection, Reaction } from './projection.js';
export { BadInput, type FieldError, NotAllowed, Refused, Unknown } from './refusals.js';

import { v5 as uuidv5 } from 'uuid';
import type { Asked } from '#libs/event-store';

/** The id of the submission that a command begins: asked twice, the same. */
export const idOfDraft = ({ command }: Asked): string => uuidv5('submission', command);

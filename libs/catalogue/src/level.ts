import type { Level } from '#libs/web';

const levels: readonly string[] = ['promising', 'demonstrated', 'replicated'] satisfies Level[];

export const isLevel = (evidence: string | null): evidence is Level => evidence !== null && levels.includes(evidence);

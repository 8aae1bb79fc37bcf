export type FormValue = string | string[] | FormBody | FormValue[];
export interface FormBody {
  [name: string]: FormValue;
}

const deepest = 6;

/**
 * The flat body of a form post as the JSON body it stands for: `fields.links.0.url` becomes `{ fields: { links: [{ url }] } }`.
 * Names that make no sense are left flat, for the validation to name them.
 */
export function formBody(flat: Record<string, string | string[] | undefined>): FormBody {
  const root: Branch = new Map();
  for (const [name, value] of Object.entries(flat)) {
    const path = name.split('.');
    const sensible = path.length <= deepest && path.every((step) => /^[\w-]+$/.test(step) && step !== '__proto__');
    if (value !== undefined) grow(root, sensible ? path : [name], value);
  }
  return Object.fromEntries([...root].map(([name, grown]) => [name, fruit(grown)]));
}

type Branch = Map<string, Branch | string | string[]>;

function grow(branch: Branch, [step = '', ...rest]: string[], value: string | string[]): void {
  if (rest.length === 0) return void branch.set(step, value);
  const next = branch.get(step);
  const further: Branch = next instanceof Map ? next : new Map();
  branch.set(step, further);
  grow(further, rest, value);
}

function fruit(grown: Branch | string | string[]): FormValue {
  if (!(grown instanceof Map)) return grown;
  const entries = [...grown].map(([name, value]): [string, FormValue] => [name, fruit(value)]);
  const numbered = entries.every(([name]) => /^\d{1,3}$/.test(name));
  return numbered
    ? entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value)
    : Object.fromEntries(entries);
}

import type { FieldError } from '#libs/event-store';
import { Actions, Choice, Choices, errorOf, Form, Prose, TextLine } from '#libs/web';
import type { Verb } from '../lifecycle.js';
import { type About, type Control, controls } from './controls.js';

interface VerbFormProps {
  about: About;
  /** One form for all of them, a button each: they ask the same. */
  verbs: Verb[];
  /** What was typed before, by field. */
  sent: Record<string, unknown>;
  errors: FieldError[];
}

const grave: Verb[] = ['screen-out', 'decline', 'withdraw', 'suspend', 'retract'];
const second: Verb[] = ['send-back', 'decline-co-authorship', 'declare-conflict', 'recuse', 'request-revision'];
const looks = (verb: Verb) => (grave.includes(verb) ? 'danger' : second.includes(verb) ? 'quiet' : undefined);

/** What a verb asks, and the button that does it. */
export function VerbForm({ about, verbs, sent, errors }: VerbFormProps) {
  const { page, seen } = about;
  const [first] = verbs;
  if (!first) return null;
  const address = (verb: Verb) => `/submissions/${seen.id}/${verb}`;
  return (
    <Form page={page} action={address(first)}>
      {controls[first]?.map((control) => (
        <OneControl about={about} verb={first} control={control} value={sent[control.name]} errors={errors} />
      ))}
      <Actions>
        {verbs.map((verb) => (
          <button class={looks(verb)} formAction={verb === first ? undefined : address(verb)}>
            {page.say(`verb.${verb}`)}
          </button>
        ))}
      </Actions>
    </Form>
  );
}

interface OneControlProps {
  about: About;
  verb: Verb;
  control: Control;
  value: unknown;
  errors: FieldError[];
}

function OneControl({ about, verb, control: { name, kind, required, options }, value, errors }: OneControlProps) {
  const { page } = about;
  const told = {
    page,
    name,
    required,
    label: page.say(`submissions.input.${verb}.${name}`),
    hint: page.say(`submissions.input.${verb}.${name}.hint`),
    error: errorOf(errors, name),
  };
  const text = typeof value === 'string' ? value : '';
  const choices = options?.(about) ?? [];
  switch (kind) {
    case 'prose':
      return <Prose {...told} value={text} rows={4} />;
    case 'choice':
      return <Choice {...told} value={text} options={choices} as="radios" />;
    case 'select':
      return <Choice {...told} value={text} options={choices} as="select" />;
    case 'tick':
      return (
        <Choices
          {...told}
          value={value === true ? ['true'] : []}
          options={[{ value: 'true', label: page.say(`submissions.input.${verb}.${name}.tick`) }]}
        />
      );
    default:
      return <TextLine {...told} value={text} type={types[kind]} autocomplete="off" />;
  }
}

const types = { line: 'text', email: 'email', day: 'date' } as const;

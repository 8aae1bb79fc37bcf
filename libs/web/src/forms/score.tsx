import { describedBy, type FieldProps } from './field.js';
import { Grouped } from './frame.js';

interface ScoreProps extends FieldProps {
  value?: number | undefined;
  /** Highest score; the lowest is 0. */
  highest?: number;
}

/** Big targets in a row: 0 1 2 3 4. */
export function Score({ value, highest = 4, ...field }: ScoreProps) {
  const { name } = field;
  return (
    <Grouped {...field}>
      <div class="scores" aria-describedby={describedBy(field)}>
        {Array.from({ length: highest + 1 }, (_, score) => (
          <label>
            <input
              type="radio"
              id={score === 0 ? name : undefined}
              name={name}
              value={score}
              checked={score === value}
            />
            <span>{score}</span>
          </label>
        ))}
      </div>
    </Grouped>
  );
}

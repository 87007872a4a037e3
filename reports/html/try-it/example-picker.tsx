import { useMemo } from 'preact/hooks';
import type { Attempt } from './attempt.ts';
import { checkText } from './check-attempt.ts';
import { examples } from './examples.ts';
import { type ChosenExample, exampleAttempt } from './example-attempt.ts';

const folders: readonly (readonly [folder: string, names: readonly string[]])[] = (() => {
  const byFolder = new Map<string, string[]>();
  for (const name of Object.keys(examples.scenarios)) {
    const folder = name.split('/')[0] ?? '';
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), name]);
  }
  return [...byFolder];
})();

interface ExamplePickerProps {
  readonly chosen: ChosenExample | undefined;
  readonly onChoose: (example: ChosenExample, attempt: Attempt) => void;
}

/** Chooses among the scenarios that come with killspec, and the cases of one. */
export const ExamplePicker = ({ chosen, onChoose }: ExamplePickerProps) => {
  const text = chosen === undefined ? undefined : examples.scenarios[chosen.scenario];
  const cases = useMemo(() => {
    const read = text === undefined ? undefined : checkText(text);
    return read?.ok === true ? read.cases : [];
  }, [text]);
  const choose = (scenario: string, index: number): void => {
    const begun = exampleAttempt(examples, { scenario, index });
    if (begun !== undefined) onChoose({ scenario, index }, begun);
  };
  return (
    <div class="try-row">
      <label>
        Begin with{' '}
        <select
          aria-label="example"
          value={chosen?.scenario ?? ''}
          onChange={(event) => choose(event.currentTarget.value, 0)}
        >
          <option value="">one of the scenarios …</option>
          {folders.map(([folder, names]) => (
            <optgroup key={folder} label={folder}>
              {names.map((name) => (
                <option key={name} value={name}>
                  {name.slice(folder.length + 1)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {chosen === undefined || cases.length < 2 ? undefined : (
        <select
          aria-label="case of the example"
          value={String(chosen.index)}
          onChange={(event) => choose(chosen.scenario, Number(event.currentTarget.value))}
        >
          {cases.map(({ name }, index) => (
            <option key={name} value={String(index)}>
              {name.replace(/^tried\//, '')}
            </option>
          ))}
        </select>
      )}
    </div>
  );
};

import { useRef } from 'preact/hooks';
import { formatProblem } from '../../../harness/scenarios/format-problem.ts';
import type { Problem } from '../../../harness/scenarios/problem.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import type { FoundProblem } from './check-attempt.ts';

/** A problem with its place in the unit file, where it has one. */
const shown = ({ problem, inUnit }: FoundProblem, unit: string): Problem =>
  inUnit === undefined ? problem : { ...problem, ...inUnit, file: unit, lineText: (problem.lineText ?? '').slice(2) };

const offsetIn = (text: string, { line, column }: { readonly line: number; readonly column: number }): number => {
  const lines = text.split('\n').slice(0, line - 1);
  return lines.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
};

interface UnitEditorProps {
  readonly unit: World['unit'];
  readonly problems: readonly FoundProblem[];
  readonly onChange: (text: string) => void;
  /** The mistakes of the unit file are to be played with, as a manager would pass over them. */
  readonly onMean: () => void;
}

/** The unit file, and what is wrong with it, as the command line says it. */
export const UnitEditor = ({ unit, problems, onChange, onMean }: UnitEditorProps) => {
  const area = useRef<HTMLTextAreaElement>(null);
  const goTo = (place: NonNullable<FoundProblem['inUnit']>): void => {
    const offset = offsetIn(unit.text, place);
    area.current?.focus();
    area.current?.setSelectionRange(offset, offset);
  };
  const canBeMeant = problems.length > 0 && problems.every(({ problem }) => problem.code === 'bad-unit');
  return (
    <section class="try-part" aria-label="Unit file">
      <h3>
        <label for="try-unit">{unit.name}</label>
      </h3>
      <textarea
        id="try-unit"
        ref={area}
        class="mono"
        rows={Math.min(16, Math.max(6, unit.text.split('\n').length + 1))}
        spellcheck={false}
        autocapitalize="off"
        value={unit.text}
        aria-invalid={problems.length > 0}
        {...(problems.length > 0 ? { 'aria-describedby': 'try-problems' } : {})}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {problems.length === 0 ? undefined : (
        <div id="try-problems" class="try-problems" role="alert">
          <p class="bad">This cannot be played:</p>
          <ul>
            {problems.map((found) => {
              const { inUnit } = found;
              return (
                <li key={JSON.stringify(found.problem)}>
                  <pre tabIndex={0}>{formatProblem(shown(found, unit.name))}</pre>
                  {inUnit === undefined ? undefined : (
                    <button type="button" onClick={() => goTo(inUnit)}>
                      Go to line {inUnit.line}
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
          {canBeMeant ? (
            <button type="button" onClick={onMean}>
              It is meant: play it all the same
            </button>
          ) : undefined}
        </div>
      )}
    </section>
  );
};

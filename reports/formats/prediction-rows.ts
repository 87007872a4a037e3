import type { PredictedBehaviour, PredictedStep } from '../../harness/predict/prediction.ts';
import { shownProcess } from '../../harness/predict/shown-process.ts';
import type { AmbiguityId } from '../../spec/readings/register.ts';
import type { RuleId } from '../../spec/rules/rule-id.ts';
import type { Us } from '../../spec/vocabulary/time.ts';

/** One line of a predicted timeline; several processes share one where the same happens to all of them. */
export interface PredictionRow {
  /** Absent in a line on how things end. */
  readonly atUs?: Us;
  readonly subjects: readonly string[];
  readonly what: string;
  readonly rules: readonly RuleId[];
  readonly open: readonly AmbiguityId[];
  /** The quirks by which it is so. */
  readonly quirks: readonly string[];
}

interface Draft extends Omit<PredictionRow, 'what'> {
  readonly kind: PredictedStep['kind'] | 'left';
  /** The words for one, and for several. */
  readonly one: string;
  readonly several: string;
}

const union = <T>(a: readonly T[], b: readonly T[]): readonly T[] => [...new Set([...a, ...b])];

/** What stands before a signal that is not sent. */
const leftOut = 'no ';

const draftOf = (step: PredictedStep): Draft => {
  const { atUs } = step;
  switch (step.kind) {
    case 'signal': {
      const { signal, rules, open, quirk } = step;
      const subjects = [shownProcess(step.to)];
      const isLeftOut = quirk?.is === 'left-out';
      const words = isLeftOut ? `${leftOut}${signal}` : signal;
      const why = isLeftOut ? { rules: [], open: [] } : { rules, open };
      return { kind: 'signal', atUs, subjects, one: words, several: words, ...why, quirks: quirk?.names ?? [] };
    }
    case 'run': {
      const { rules, open } = step;
      const subjects = [shownProcess(step.process)];
      return { kind: 'run', atUs, subjects, one: 'is run', several: 'are run', rules, open, quirks: [] };
    }
    case 'exit': {
      const { signal, status = 0 } = step;
      const how = signal === undefined ? (status === 0 ? '' : ` with ${status}`) : ` of ${signal}`;
      const [one, several] = signal === undefined ? ['exits', 'exit'] : ['dies', 'die'];
      const words = { one: `${one}${how}`, several: `${several}${how}` };
      return { kind: 'exit', atUs, subjects: [shownProcess(step.process)], ...words, rules: [], open: [], quirks: [] };
    }
  }
};

/** SIGKILL ends a process at once: saying so would only double the lines. */
const isImplied = (step: PredictedStep, steps: readonly PredictedStep[]): boolean =>
  step.kind === 'exit' &&
  step.signal === 'SIGKILL' &&
  steps.some(
    (other) =>
      other.kind === 'signal' && other.atUs === step.atUs && other.signal === 'SIGKILL' && other.to === step.process,
  );

/** The signals to one process, one right after the other, in one line. */
const bySubject = (drafts: readonly Draft[]): readonly Draft[] => {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    const goesOn =
      last?.kind === 'signal' &&
      draft.kind === 'signal' &&
      last.atUs === draft.atUs &&
      last.subjects[0] === draft.subjects[0] &&
      last.quirks.join() === draft.quirks.join();
    if (!goesOn || last === undefined) {
      joined.push(draft);
      continue;
    }
    const words = `${last.one}${draft.one.startsWith(leftOut) ? ',' : ''} ${draft.one}`;
    const rules = union(last.rules, draft.rules);
    joined[joined.length - 1] = {
      ...last,
      one: words,
      several: words,
      rules,
      open: union(last.open, draft.open).toSorted(),
    };
  }
  return joined;
};

const isAlike = (a: Draft, b: Draft): boolean =>
  a.kind === b.kind &&
  a.atUs === b.atUs &&
  a.one === b.one &&
  a.rules.join() === b.rules.join() &&
  a.quirks.join() === b.quirks.join() &&
  a.open.join() === b.open.join();

/** The same to several processes, one after the other, in one line. */
const byContent = (drafts: readonly Draft[]): readonly Draft[] => {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    if (last === undefined || !isAlike(last, draft)) joined.push(draft);
    else joined[joined.length - 1] = { ...last, subjects: [...last.subjects, ...draft.subjects] };
  }
  return joined;
};

/** The lines of one behaviour's timeline. */
export const predictionRows = ({ steps, left }: PredictedBehaviour): readonly PredictionRow[] => {
  const told = steps.filter((step) => !isImplied(step, steps)).map(draftOf);
  const survivors = left.map(
    ({ process, rules }): Draft => ({
      kind: 'left',
      subjects: [shownProcess(process)],
      one: 'outlives the stop',
      several: 'outlive the stop',
      rules,
      open: [],
      quirks: [],
    }),
  );
  return byContent(bySubject([...told, ...survivors])).map(({ kind: _, one, several, ...row }) => ({
    ...row,
    what: row.subjects.length === 1 ? one : several,
  }));
};

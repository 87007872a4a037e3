import { closeSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Judgement } from '../../reports/formats/judgement.ts';
import { judge } from '../../spec/oracle/judge.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { loadResults } from './load-results.ts';
import { found, type Found, mistake } from './mistake.ts';

const beginning = '{"format":"killspec-results/';

/** Whether a file begins as results of killspec do. */
export const isOfResults = (file: string, cwd: string): boolean => {
  try {
    const descriptor = openSync(resolve(cwd, file), 'r');
    const bytes = Buffer.alloc(beginning.length);
    readSync(descriptor, bytes);
    closeSync(descriptor);
    return bytes.toString('utf8') === beginning;
  } catch {
    return false;
  }
};

/** What says of a recording from elsewhere what it is of: results of killspec say so themselves. */
const ofForeign = ['unit', 'map', 'stop', 'restart', 'manager', 'lateness', 'complete'] as const;

/** Judges each trace of the results of a run again. */
export const judgeResults = (
  file: string,
  options: Readonly<Partial<Record<(typeof ofForeign)[number], unknown>>>,
  { profile, cwd }: { readonly profile: Profile; readonly cwd: string },
): Found<readonly Judgement[]> => {
  const given = ofForeign.find((name) => options[name] !== undefined);
  if (given !== undefined) {
    return mistake(`${file} holds results of killspec, which say themselves what --${given} would say`, 'leave it out');
  }
  const loaded = loadResults(file, cwd);
  if (!loaded.ok) return loaded;
  const judged = loaded.value.cases.flatMap(({ name, trace }): readonly Judgement[] =>
    trace === undefined
      ? []
      : [{ file: `${file}: ${name}`, trace, verdict: judge(trace, profile), profile, unnamedCount: 0, unclear: [] }],
  );
  return judged.length > 0
    ? found(judged)
    : mistake(`${file} holds no trace`, 'a run keeps those of conformant cases with: run --output FILE --traces');
};

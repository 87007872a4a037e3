import type { ProblemKind, RunProblem } from './run-problems.ts';

/** Problems of one kind, by the first of them. */
export interface ProblemGroup {
  readonly kind: ProblemKind;
  readonly first: RunProblem;
  readonly count: number;
}

/** Problems by their kinds, in the order in which the first of each comes; each of a baseline is one by itself. */
export const groupProblems = (problems: readonly RunProblem[]): readonly ProblemGroup[] => {
  const groups = new Map<string, ProblemGroup>();
  for (const [at, problem] of problems.entries()) {
    const key = problem.failure === undefined ? `${problem.kind} ${at}` : problem.kind;
    const group = groups.get(key) ?? { kind: problem.kind, first: problem, count: 0 };
    groups.set(key, { ...group, count: group.count + 1 });
  }
  return [...groups.values()];
};

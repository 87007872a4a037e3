import type { Assignment } from '../oracle/verdict.ts';
import { type DataProblem, type Report } from './data-problem.ts';
/** Readings by choice: one, or a list of them. */
export declare const readChoices: (value: unknown, within: DataProblem["path"], report: Report) => Assignment;

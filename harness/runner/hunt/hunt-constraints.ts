import { registerConstraints } from '../../../spec/oracle/register-constraints.ts';
import { type RunConstraint, runConstraints } from '../../../spec/oracle/run-constraints.ts';
import type { HuntSum } from './hunt-file.ts';

/** A world of a hunt by its name among cases. */
export const worldName = (index: number): string => `world ${index}`;

/** What the conformant worlds of a hunt say together, for each unit type. */
export const huntConstraints = ({ statements }: HuntSum): readonly RunConstraint[] =>
  runConstraints(
    statements.map(({ index, ...statement }) => ({ name: worldName(index), ...statement })),
    registerConstraints,
  );

import { registerConstraints } from '../../../spec/oracle/register-constraints.ts';
import { type RunConstraint, runConstraints } from '../../../spec/oracle/run-constraints.ts';
import type { HuntSum } from './hunt-file.ts';

/** A world of a hunt by its name among cases. */
export const worldName = (index: number): string => `world ${index}`;

/** Of two cases it is known that no smaller set contradicts itself; more may be more than are needed, as not all were kept. */
const smallestKnown = 2;

/** What the conformant worlds of a hunt say together, for each unit type. */
export const huntConstraints = ({
  statements,
  exceeded,
}: Pick<HuntSum, 'statements' | 'exceeded'>): readonly RunConstraint[] =>
  runConstraints(
    statements.map(({ index, ...statement }) => ({ name: worldName(index), ...statement })),
    registerConstraints,
  ).map((constraint): RunConstraint => {
    const { unitType, caseCount } = constraint;
    if (constraint.status === 'contradiction') {
      return { ...constraint, smallest: constraint.smallest && constraint.certificate.length <= smallestKnown };
    }
    if (!exceeded.includes(unitType)) return constraint;
    return { status: 'inconclusive', unitType, caseCount, bound: 'productCountMax' };
  });

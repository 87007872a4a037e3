import { type Script, traceOf } from './trace-fixture.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import { type Facts, initialFacts } from '../rules/facts.ts';
import { withEvent } from '../rules/with-event.ts';

/** The facts at the beginning of a script and after each of its events. */
export const courseOf = (script: Script): readonly Facts[] => {
  const { header, events } = traceOf(script);
  const course = [initialFacts(parseUnit(header.unit.name, header.unit.sources), header)];
  for (const event of events) course.push(withEvent(course.at(-1) as Facts, event));
  return course;
};

/** The facts at the end of a script. */
export const lastOf = (script: Script): Facts => courseOf(script).at(-1) as Facts;

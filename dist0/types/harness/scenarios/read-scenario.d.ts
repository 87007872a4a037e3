import type { Scenario } from './case.ts';
import type { SourceText } from './source-text.ts';
/** The keys of a scenario, in the order in which they are written. */
export declare const scenarioKeys: readonly ["title", "rules", "ambiguities", "found_by", "axes", "ties", "type", "unit-name", "unit", "drop-ins", "diagnostics", "initially", "processes", "commands", "do", "expect"];
/** Reads one scenario. What is wrong is reported to the source; the scenario is good only if nothing was. */
export declare const readScenario: (source: SourceText, name: string) => Scenario | undefined;

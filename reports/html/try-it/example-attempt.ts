import type { Actor, Attempt } from './attempt.ts';
import { checkText } from './check-attempt.ts';
import type { Examples } from './examples.ts';
import { attemptFrom } from './read-attempt.ts';

/** A case of a scenario that comes with killspec. */
export interface ChosenExample {
  readonly scenario: string;
  readonly index: number;
}

/** A case of a scenario as something to be tried; absent where there is no such case. */
export const exampleAttempt = ({ scenarios }: Examples, { scenario, index }: ChosenExample): Attempt | undefined => {
  const text = Object.hasOwn(scenarios, scenario) ? scenarios[scenario] : undefined;
  const read = text === undefined ? undefined : checkText(text);
  const one = read?.ok === true ? read.cases[index] : undefined;
  return one === undefined ? undefined : { ...attemptFrom(one), actor: { kind: 'reference' } };
};

/** The case of a name as runs have it: `kill-mode/mixed-worker-waits`, with axes and ties behind the scenario's name. */
export const exampleNamed = (examples: Examples, name: string): ChosenExample | undefined => {
  const scenario = Object.keys(examples.scenarios).find((each) => name === each || name.startsWith(`${each}/`));
  const read = scenario === undefined ? undefined : checkText(examples.scenarios[scenario] ?? '');
  if (scenario === undefined || read?.ok !== true) return undefined;
  const index = read.cases.findIndex((one) => one.name === `tried${name.slice(scenario.length)}`);
  return index === -1 ? undefined : { scenario, index };
};

/** What an address stands for that names a case, and perhaps one of our adapters; absent for others. */
export const readExampleLink = (link: string): { readonly name: string; readonly actor: Actor } | undefined => {
  const parameters = new URLSearchParams(link);
  const name = parameters.get('case') ?? undefined;
  const mutant = /^killspec:([\w.:+-]{1,100})$/.exec(parameters.get('adapter') ?? '')?.[1];
  if (name === undefined) return undefined;
  return {
    name,
    actor: mutant === undefined || mutant === 'reference' ? { kind: 'reference' } : { kind: 'mutant', name: mutant },
  };
};

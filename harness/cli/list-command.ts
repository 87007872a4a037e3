import { type ExitCode, exitCodes } from '../runner/exit-code.ts';
import type { Case } from '../scenarios/case.ts';
import type { Io } from './io.ts';
import { renderMistake } from './render-mistake.ts';

/** The options of `killspec list`. */
export interface ListOptions {
  readonly rules?: boolean;
  readonly ambiguities?: boolean;
  readonly implementations?: boolean;
  readonly rule?: readonly string[];
  readonly json?: boolean;
}

/** One thing that is listed: what it is called, and what it is. */
interface Item {
  readonly name: string;
  readonly title: string;
  /** What else there is to know, for `--json`. */
  readonly more: Readonly<Record<string, unknown>>;
}

interface Listing {
  readonly what: 'cases' | 'rules' | 'ambiguities' | 'implementations';
  readonly items: readonly Item[];
}

const listRules = async (): Promise<Listing> => {
  const { rules } = await import('../../spec/rules/rules.ts');
  const items = rules.map(({ id, title, says, open, since }) => ({ name: id, title, more: { says, open, since } }));
  return { what: 'rules', items };
};

const listAmbiguities = async (): Promise<Listing> => {
  const { register } = await import('../../spec/readings/register.ts');
  const items = register.map(({ id, question, kind, choices }) => ({
    name: id,
    title: question,
    more: { kind, choices: choices.map((choice) => ({ id: choice.id, readings: choice.readings.map((r) => r.id) })) },
  }));
  return { what: 'ambiguities', items };
};

const listImplementations = async (): Promise<Listing> => {
  const { builtinImplementations, mutants } = await import('../implementations/registry.ts');
  const items = Object.keys(builtinImplementations).map((name) => {
    const mutant = mutants.find((one) => one.name === name);
    const title =
      mutant === undefined ? 'correct, in the readings of literal' : `breaks ${mutant.breaks}: ${mutant.says}`;
    return { name: `killspec:${name}`, title, more: mutant === undefined ? {} : { breaks: mutant.breaks } };
  });
  return { what: 'implementations', items };
};

const caseItem = ({ name, title, file, rules, ambiguities }: Case): Item => ({
  name,
  title,
  more: { file, rules, ambiguities },
});

/** One line each, so that a list can be searched line by line. */
const render = ({ what, items }: Listing): string => {
  const width = Math.max(0, ...items.map(({ name }) => name.length));
  const lines = items.map(({ name, title }) => `${name.padEnd(width)}  ${title}`);
  const noun = items.length === 1 ? what.replace(/ies$/, 'y').replace(/s$/, '') : what;
  return `${[...lines, ...(items.length === 0 ? [] : ['']), `${items.length} ${noun}`].join('\n')}\n`;
};

const json = ({ what, items }: Listing): string =>
  `${JSON.stringify(
    { format: 'killspec-list/1', [what]: items.map(({ name, title, more }) => ({ name, title, ...more })) },
    undefined,
    2,
  )}\n`;

/** Runs `killspec list`: the cases that patterns select, or the rules, the ambiguities, the implementations. */
export const listCommand = async (operands: readonly string[], options: ListOptions, io: Io): Promise<ExitCode> => {
  const write = (listing: Listing): ExitCode => {
    io.write(options.json === true ? json(listing) : render(listing));
    return exitCodes.ok;
  };
  const asked = [options.rules, options.ambiguities, options.implementations].filter((each) => each === true);
  if (asked.length + Math.min(1, operands.length) > 1) {
    const message = 'only one of cases, --rules, --ambiguities and --implementations is listed at a time';
    io.writeError(await renderMistake({ message }));
    return exitCodes.usage;
  }
  if (options.rules === true) return write(await listRules());
  if (options.ambiguities === true) return write(await listAmbiguities());
  if (options.implementations === true) return write(await listImplementations());
  const { selectCases } = await import('./select-cases.ts');
  const rules = options.rule === undefined ? {} : { rules: options.rule };
  const selected = selectCases({ operands, cwd: io.cwd, ...rules });
  if (!selected.ok) {
    io.writeError(await renderMistake(selected.mistake));
    return exitCodes.usage;
  }
  return write({ what: 'cases', items: selected.value.map(caseItem) });
};

import { killModes } from '../../../spec/vocabulary/kill-settings.ts';
import { killOptions, unitTypes } from '../../../spec/vocabulary/unit.ts';
import type { Capabilities } from '../../adapters/adapter.ts';
import { operationNames } from '../unsupported.ts';

const all = { unitTypes, killModes, options: killOptions, operations: operationNames } as const;

type Kind = keyof typeof all;

/** Something that an adapter may declare: an item of one of the lists of capabilities. */
export interface Feature {
  readonly kind: Kind;
  readonly value: string;
}

/** Everything that can be declared as an item of a list. */
export const features: readonly Feature[] = (Object.keys(all) as Kind[]).flatMap((kind) =>
  all[kind].map((value) => ({ kind, value })),
);

const listOf = (capabilities: Capabilities, kind: Kind): readonly string[] => capabilities[kind] ?? all[kind];

/** Whether it is declared; what is absent is. */
export const isDeclared = (capabilities: Capabilities, { kind, value }: Feature): boolean =>
  listOf(capabilities, kind).includes(value);

/** The same capabilities, and this feature. */
export const withFeature = (capabilities: Capabilities, { kind, value }: Feature): Capabilities => ({
  ...capabilities,
  [kind]: [...listOf(capabilities, kind), value],
});

/** The same capabilities, but not this feature. */
export const withoutFeature = (capabilities: Capabilities, { kind, value }: Feature): Capabilities => ({
  ...capabilities,
  [kind]: listOf(capabilities, kind).filter((each) => each !== value),
});

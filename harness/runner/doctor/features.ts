import { killModes } from '../../../spec/vocabulary/kill-settings.ts';
import { killOptions, unitTypes } from '../../../spec/vocabulary/unit.ts';
import type { Capabilities } from '../../adapters/adapter.ts';
import { operationNames } from '../unsupported.ts';

const all = { unitTypes, killModes, options: killOptions, operations: operationNames } as const;

type Kind = keyof typeof all;

/** Something that an adapter may declare: an item of one of the lists of capabilities, or that it knows freezing. */
export type Feature = { readonly kind: Kind; readonly value: string } | { readonly kind: 'freezing' };

/** Everything that can be declared. */
export const features: readonly Feature[] = [
  ...(Object.keys(all) as Kind[]).flatMap((kind) => all[kind].map((value) => ({ kind, value }))),
  { kind: 'freezing' },
];

/** A feature in words: "restart (operations)". */
export const featureName = (feature: Feature): string =>
  feature.kind === 'freezing' ? 'freezing' : `${feature.value} (${feature.kind})`;

const listOf = (capabilities: Capabilities, kind: Kind): readonly string[] => capabilities[kind] ?? all[kind];

/** Whether it is declared; a list that is absent declares everything. */
export const isDeclared = (capabilities: Capabilities, feature: Feature): boolean =>
  feature.kind === 'freezing'
    ? capabilities.freezing === true
    : listOf(capabilities, feature.kind).includes(feature.value);

/** The same capabilities, and this feature. */
export const withFeature = (capabilities: Capabilities, feature: Feature): Capabilities =>
  feature.kind === 'freezing'
    ? { ...capabilities, freezing: true }
    : { ...capabilities, [feature.kind]: [...listOf(capabilities, feature.kind), feature.value] };

/** The same capabilities, but not this feature. */
export const withoutFeature = (capabilities: Capabilities, feature: Feature): Capabilities => {
  const { freezing: _, ...rest } = capabilities;
  return feature.kind === 'freezing'
    ? rest
    : {
        ...capabilities,
        [feature.kind]: listOf(capabilities, feature.kind).filter((each) => each !== feature.value),
      };
};

/** How a feature is taken out of the hello. */
export const howToLeaveOut = (feature: Feature): string =>
  feature.kind === 'freezing'
    ? 'Leave "freezing" out of the capabilities in the hello.'
    : `Leave "${feature.value}" out of "${feature.kind}" in the hello; a list that is absent there declares everything.`;

import type { World } from '../../spec/vocabulary/world.ts';
import { describeEvents } from '../formats/describe-world.ts';
import type { Block } from './document.ts';

/** The unit file of a world, and in a sentence who is there and what happens. */
export const worldBlocks = (world: World): readonly Block[] => {
  const { unit } = world;
  const dropIns = unit.dropIns.flatMap((text, at) => [`# drop-in ${at + 1}`, ...text.trimEnd().split('\n')]);
  return [
    { kind: 'code', language: 'ini', lines: [`# ${unit.name}`, ...unit.text.trimEnd().split('\n'), ...dropIns] },
    { kind: 'paragraph', text: `What happens: ${describeEvents(world)}.` },
  ];
};

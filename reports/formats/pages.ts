import type { Effects } from '../../harness/what-if/what-if.ts';
import { describePlace } from '../../spec/page/describe-place.ts';
import type { Rewording } from '../../spec/page/history.ts';
import { sentenceById } from '../../spec/page/sentence-by-id.ts';
import { wrap } from '../../spec/readings/wrap.ts';
import { plainSetting, type Setting } from './console.ts';
import { type EffectsHead, renderEffects } from './effects.ts';

/** What changed in the page between two versions. */
export interface PageChanges {
  readonly changes: readonly Rewording[];
  /** The later version comes first. */
  readonly isBackwards: boolean;
  /** What that changes in verdicts; absent where the words are the same. */
  readonly effects: Effects | undefined;
}

const rewordingLines = (
  { sentence, before, after, lastWith, firstWith }: Rewording,
  isBackwards: boolean,
  { width }: Setting,
): readonly string[] => {
  const place = sentenceById(sentence);
  const words = [`up to ${lastWith}: ${before}`, `from ${firstWith} on: ${after}`];
  return [
    `${sentence}   ${place === undefined ? '' : describePlace(place)}`,
    ...(isBackwards ? words.toReversed() : words).flatMap((text) => wrap(text, width, { first: '  ', rest: '    ' })),
    '',
  ];
};

/** What changed in the words of the page between two versions, and what that changes in verdicts. */
export const renderPages = (
  head: EffectsHead,
  { changes, isBackwards, effects }: PageChanges,
  setting: Setting = plainSetting,
): string => {
  const { style, width } = setting;
  if (effects === undefined) {
    const same = 'Between these versions only markup changed, and lines that say since when there is an option.';
    return [
      style.bold(head.title),
      ...wrap(same, width, { first: '', rest: '' }),
      'No verdict is another one.',
      '',
    ].join('\n');
  }
  return [
    style.bold(head.title),
    '',
    ...changes.flatMap((change) => rewordingLines(change, isBackwards, setting)),
    renderEffects({ ...head, title: 'What that changes' }, effects, setting),
  ].join('\n');
};

import type { Sentence } from '../sentence.ts';

/** What stands after the options. */
export const seeAlsoSentences: readonly Sentence[] = [
  {
    id: 'heading.see-also',
    option: 'See Also',
    paragraph: 0,
    sentence: 0,
    kind: 'heading',
    hash: '13ba01052b53bce1',
    paraphrase: 'The section of related pages.',
    rules: [],
  },
  {
    id: 'see-also.1.1',
    option: 'See Also',
    paragraph: 1,
    sentence: 1,
    kind: 'pointer',
    hash: '9864298668dc35aa',
    paraphrase: 'Twelve related pages.',
    rules: [],
  },
];

import type { Rule } from './rule.ts';

/** Description, paragraph 1: the options define the killing procedure, so that what they do not ask for is no part of it. */
export const closedWorldRules: readonly Rule[] = [
  {
    id: 'PROC-1',
    title: 'no signal but those that a sentence asks for',
    says: 'the options define how the unit’s processes are killed',
    open: [
      'AMB-02',
      'AMB-14',
      'AMB-15',
      'AMB-16',
      'AMB-17',
      'AMB-19',
      'AMB-25',
      'AMB-29',
      'AMB-58',
      'AMB-67',
      'AMB-70',
      'AMB-75',
      'AMB-77',
      'AMB-78',
    ],
    since: 187,
    guards: () => true,
  },
];

/** Description, paragraphs 1 to 3: which units, which sections. These two stand beside the rules whose settings they decide. */
export const sectionRules: readonly Rule[] = [
  {
    id: 'SEC-1',
    title: 'all five unit types share the options',
    says: 'services, sockets, mounts, swaps and scopes share these options',
    open: ['AMB-01'],
    since: 187,
    vacuous: (unit) => unit.type === 'service',
  },
  {
    id: 'SEC-2',
    title: 'an option holds in the section of the unit’s own type only',
    says: 'the options go into the section that belongs to the unit’s type',
    open: ['AMB-01'],
    since: 187,
    vacuous: (unit) => unit.type === 'scope',
  },
];

import type { Sentence } from '../sentence.ts';

/** The sentences on SendSIGKILL=. */
export const sendSigkillSentences: readonly Sentence[] = [
  {
    id: 'send-sigkill.heading',
    option: 'SendSIGKILL=',
    paragraph: 0,
    sentence: 0,
    kind: 'heading',
    hash: '7fa094959011b8c8',
    paraphrase: 'The option SendSIGKILL=.',
    rules: [],
  },
  {
    id: 'send-sigkill.1.1',
    option: 'SendSIGKILL=',
    paragraph: 1,
    sentence: 1,
    kind: 'normative',
    hash: '66a0b3f3d096ab94',
    paraphrase:
      'It decides if what an orderly shutdown leaves behind is sent SIGKILL, or FinalKillSignal=, once a timeout is over.',
    rules: ['SK-2', 'KM-CG-3', 'KM-MX-5', 'KM-PR-3'],
  },
  {
    id: 'send-sigkill.1.2',
    option: 'SendSIGKILL=',
    paragraph: 1,
    sentence: 2,
    kind: 'normative',
    hash: 'cf9069fdf59a5f91',
    paraphrase:
      'If false, a service under control-group or mixed is not restarted as long as its group holds processes of an earlier run.',
    rules: ['SK-3'],
  },
  {
    id: 'send-sigkill.1.3',
    option: 'SendSIGKILL=',
    paragraph: 1,
    sentence: 3,
    kind: 'normative',
    hash: '269abadab3be601b',
    paraphrase: 'Its value is true or false.',
    rules: ['SK-5'],
  },
  {
    id: 'send-sigkill.1.4',
    option: 'SendSIGKILL=',
    paragraph: 1,
    sentence: 4,
    kind: 'default',
    hash: '80c62a8e24aa9635',
    paraphrase: 'Unset, it is true.',
    rules: ['SK-6'],
  },
  {
    id: 'send-sigkill.2.1',
    option: 'SendSIGKILL=',
    paragraph: 2,
    sentence: 1,
    kind: 'history',
    hash: '46d377dbe65c8753',
    paraphrase: 'Systemd 187 brought this option.',
    rules: [],
  },
];

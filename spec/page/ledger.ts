import { finalKillSignalSentences } from './ledger/final-kill-signal.ts';
import { frontMatterSentences } from './ledger/front-matter.ts';
import { killModeSentences } from './ledger/kill-mode.ts';
import { killSignalSentences } from './ledger/kill-signal.ts';
import { restartKillSignalSentences } from './ledger/restart-kill-signal.ts';
import { seeAlsoSentences } from './ledger/see-also.ts';
import { sendSighupSentences } from './ledger/send-sighup.ts';
import { sendSigkillSentences } from './ledger/send-sigkill.ts';
import { watchdogSignalSentences } from './ledger/watchdog-signal.ts';
import type { Sentence } from './sentence.ts';

/**
 * Every sentence of systemd.kill(5), version 257, in the page's order. The words of version 252 are the same, without the
 * history lines, which came with 254.
 */
export const ledger: readonly Sentence[] = [
  ...frontMatterSentences,
  ...killModeSentences,
  ...killSignalSentences,
  ...restartKillSignalSentences,
  ...sendSighupSentences,
  ...sendSigkillSentences,
  ...finalKillSignalSentences,
  ...watchdogSignalSentences,
  ...seeAlsoSentences,
];

import { formatSpan } from '../../../spec/vocabulary/time-span.ts';
import { toYaml } from '../../../harness/scenarios/to-yaml.ts';
import type { Attempt, Deed } from './attempt.ts';

const deedLine = (deed: Deed): string => {
  const at = formatSpan(deed.atUs);
  return deed.kind === 'signal' ? `${at} ${deed.to} ${deed.signal}` : `${at} ${deed.command} runs`;
};

/** What is tried as the scenario that a person would write for it; deeds of one's own are what it expects. */
export const attemptYaml = ({ title, rules, world, meant, actor }: Attempt): string =>
  toYaml(world, {
    title: title === '' ? 'tried' : title,
    rules: rules.length === 0 ? ['PROC-1'] : rules,
    diagnostics: meant,
    ...(actor.kind === 'deeds' ? { expect: actor.deeds.map(deedLine) } : {}),
  });

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Setting } from '../../reports/formats/console.ts';
import { bothReasons, partingTimeline, renderParting, whatWasJudged } from '../../reports/formats/crosscheck.ts';
import { choiceIds, literalOf } from '../../spec/readings/register.ts';
import { profileFormat } from '../../spec/profiles/parse-profile.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { CrosscheckPlan, Parting } from '../crosscheck/crosscheck-chunk.ts';
import { openLeg } from '../crosscheck/open-leg.ts';
import { reduceParting } from '../crosscheck/reduce-parting.ts';
import { tellParting, type ToldParting } from '../crosscheck/tell-parting.ts';
import { toYaml } from '../scenarios/to-yaml.ts';
import { commandLine } from './invocation.ts';
import { keepFolder, writeWhole } from './last-run.ts';

const folder = `${keepFolder}/crosscheck`;

/** The command that compares just this bout of a leg. */
const legCommand = ({ leg, seed, share }: CrosscheckPlan, index: number): string =>
  commandLine([
    'crosscheck',
    '--leg',
    leg,
    '--seed',
    String(seed),
    '--from',
    String(index),
    '--runs',
    '1',
    '--workers',
    '1',
    ...(share === 1 ? ['--thorough'] : []),
  ]);

const scenarioText = (told: ToldParting, foundBy: string): string => {
  const { oracle } = told.disagreement;
  const rules = oracle.status === 'nonconformant' ? oracle.violation.rules.slice(0, 1) : [];
  const by = oracle.status === 'nonconformant' ? 'the rules refuse' : 'the state machine refuses';
  const yaml = toYaml(told.world, {
    title: `${by} what the other accepts: ${whatWasJudged(told)}`,
    rules: rules.length === 0 ? ['PROC-1'] : rules,
    foundBy,
  });
  const remarks = [...partingTimeline(told), '', ...bothReasons(told).flatMap((text) => text.split('\n'))];
  return [...remarks.map((line) => `# ${line}`.trimEnd()), yaml].join('\n');
};

/** A profile that is literal but for some choices, as a file. */
const profileText = ({ name, choices }: Profile): string => {
  const strays = choiceIds.filter((id) => choices[id]?.[0] !== literalOf[id]);
  const lines = strays.map((id) => `  ${id}: ${choices[id]?.[0]}\n`);
  return `format: ${profileFormat}\nname: ${name}\nbase: literal\nchoices:${lines.length === 0 ? ' {}\n' : `\n${lines.join('')}`}`;
};

/** Saves a parting, and gives the paths; absent where that cannot be done. */
const save = (cwd: string, stem: string, told: ToldParting, foundBy: string) => {
  const file = `${folder}/${stem}.yaml`;
  const profile = `${folder}/${stem}.profile.yaml`;
  const isLiteral = choiceIds.every((id) => told.profile.choices[id]?.[0] === literalOf[id]);
  try {
    mkdirSync(join(cwd, folder), { recursive: true });
    writeWhole(join(cwd, file), scenarioText(told, foundBy));
    if (!isLiteral) writeWhole(join(cwd, profile), profileText(told.profile));
    return { file, ...(isLiteral ? {} : { profile }) };
  } catch {
    return undefined;
  }
};

/** Makes the first parting of a leg as small as it can be, saves it, and tells of it, with the commands that repeat it. */
export const showParting = async (
  plan: CrosscheckPlan,
  parting: Parting,
  cwd: string,
  setting: Setting,
): Promise<string> => {
  if (plan.leg === 'files') throw new Error('a case of a file is shown as it is');
  const bout = openLeg(plan.leg, plan.seed).at(parting.index);
  const told = await reduceParting(tellParting(bout, parting));
  const found = legCommand(plan, parting.index);
  const saved = save(cwd, `${plan.leg}-${parting.index}`, told, found);
  const again =
    saved === undefined
      ? []
      : ['crosscheck', saved.file, ...(saved.profile === undefined ? [] : ['--profile', saved.profile])];
  const commands: (readonly [string, string])[] = [
    ['again', found],
    ...(saved === undefined
      ? []
      : [['smaller', commandLine(again)] as const, ['saved', Object.values(saved).join(', ')] as const]),
  ];
  const name = `${plan.leg} ${parting.index}: ${bout.about}, under ${bout.profile.name}`;
  return renderParting(name, told, commands, setting);
};

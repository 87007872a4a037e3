import { ownSection } from '../../../spec/vocabulary/own-section.ts';
import type { CommandName, Unit } from '../../../spec/vocabulary/unit.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import type { ImageFile } from './cpio.ts';
import type { Recipe } from './recipes/recipe.ts';
import type { Cast } from './cast.ts';

/** The name of a case's unit in a machine, where other cases have units of the same name. */
export const unitNameIn = (index: number, { name, type }: Unit): string => {
  // The names of mounts and swaps are paths.
  if (type === 'mount') return `k${index}-m.mount`;
  if (type === 'swap') return `k${index}-swap.swap`;
  return `k${index}-${name}`;
};

/** Replaces the commands of a unit by processes of the guest, prefixes as written. */
const commandLines = (index: number, unit: Unit, cast: Cast): readonly string[] => {
  // Those of mounts and swaps are programs of the manager's own choice.
  if (unit.type !== 'service' && unit.type !== 'socket') return [];
  const given = Object.entries(unit.settings.commands) as [CommandName, readonly { readonly prefixes: string }[]][];
  const isForking = unit.settings.serviceType === 'forking';
  const own = given.flatMap(([name, lines]) => [
    `${name}=`,
    ...lines.map(({ prefixes }, at) => {
      const play = name === 'ExecStart' && !isForking && at === 0 ? 'main' : at === 0 ? name : `${name}.${at + 1}`;
      // `:` and `@` speak of the words of the command, which are ours.
      return `${name}=${prefixes.replace(/[:@]/g, '')}/killspec play ${index} ${play}`;
    }),
  ]);
  const isGiven = (name: CommandName): boolean => (unit.settings.commands[name] ?? []).length > 0;
  if (unit.type === 'service' && !isGiven('ExecStart')) {
    own.push(`ExecStart=/killspec play ${index} ${isForking ? 'ExecStart' : 'main'}`);
  }
  if (unit.type === 'socket' && cast.isBringer && !isGiven('ExecStartPre')) {
    own.push(`ExecStartPre=/killspec play ${index} ExecStartPre`);
  }
  return own;
};

const ownLines = (index: number, unit: Unit): readonly string[] => {
  switch (unit.type) {
    case 'service':
      return [
        'NotifyAccess=all',
        ...(unit.settings.watchdog === 'infinity' ? [] : ['WatchdogSec=0']),
        ...(unit.settings.pidFile === undefined ? [] : [`PIDFile=/run/killspec/${index}/main.pid`]),
        ...(unit.settings.serviceType.startsWith('notify') ? ['Environment=KILLSPEC_NOTIFY=1'] : []),
      ];
    case 'socket':
      // What is new in /run itself counts as a change of what is mounted where libmount waits for /run/mount to be there.
      return ['ListenStream=', `ListenStream=/run/killspec/k${index}.sock`];
    case 'mount':
      return ['What=killspec', `Where=/k${index}/m`, 'Type=tmpfs'];
    case 'swap':
      return [`What=/k${index}/swap`];
    case 'scope':
      return [];
  }
};

const file = (path: string, text: string): ImageFile => ({ kind: 'file', path, bytes: Buffer.from(text) });

const ended = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);

/** The texts that make up a unit, the unit file first, in files as the manager reads them. */
const unitFiles = (name: string, { type }: Unit, texts: readonly string[], units: Recipe['units']) => {
  const [text = '', ...dropIns] = texts.map(ended);
  const place = `${units.folder}/${name}`;
  if (units.dropIns === 'appended') return [file(place, [text, ...dropIns].join(''))];
  const nameOf = (at: number): string => (at === dropIns.length - 1 ? 'zz-killspec' : String(at + 1));
  return [
    // A scope has no unit file of its own: its texts stand in drop-ins.
    type === 'scope' ? file(`${place}.d/0.conf`, text) : file(place, text),
    ...dropIns.map((each, at) => file(`${place}.d/${nameOf(at)}.conf`, each)),
  ];
};

/**
 * The files of a case's unit: the world's own texts as they are, and after them a drop-in that has the guest's processes
 * run in the place of the commands. Nothing that the page speaks of is changed.
 */
export const writeUnit = (
  index: number,
  { unit: { text, dropIns }, operations }: World,
  unit: Unit,
  cast: Cast,
  units: Recipe['units'],
): readonly ImageFile[] => {
  const name = unitNameIn(index, unit);
  const own = [`[${ownSection[unit.type]}]`, ...ownLines(index, unit), ...commandLines(index, unit, cast)];
  const restarted = operations.some(({ op }) => op === 'dependency-restart');
  const whole = restarted ? [`PartOf=k${index}-whole.target`, `After=k${index}-whole.target`] : [];
  // systemd's log then names units by their names alone, and none waits for another case's mount or swap.
  const unitLines = ['[Unit]', `Description=${name}`, 'DefaultDependencies=no', ...whole];
  const added = [...dropIns, [...unitLines, ...own].join('\n')];
  const files = [...unitFiles(name, unit, [text, ...added], units)];
  if (restarted) files.push(file(`${units.folder}/k${index}-whole.target`, '[Unit]\n'));
  if (unit.type === 'socket') {
    const service = `${name.slice(0, -'.socket'.length)}.service`;
    files.push(file(`${units.folder}/${service}`, '[Service]\nExecStart=/killspec never\n'));
  }
  operations.forEach((operation, at) => {
    if (operation.op !== 'daemon-reload') return;
    const texts = units.dropIns === 'appended' ? [operation.text, ...added] : [operation.text];
    files.push(file(`cases/${index}/reload${at}`, texts.map(ended).join('')));
  });
  return files;
};

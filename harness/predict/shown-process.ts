import type { ProcessName } from '../../spec/vocabulary/trace.ts';

const helpers: Readonly<Record<string, string>> = {
  ExecMount: 'mount',
  ExecUnmount: 'umount',
  ExecRemount: 'mount -o remount',
  ExecActivate: 'swapon',
  ExecDeactivate: 'swapoff',
};

/** How a process is called in what a person reads: helpers by their programs, commands by their settings. */
export const shownProcess = (name: ProcessName): string => {
  const [base = name, number] = name.split('.');
  const helper = helpers[base];
  if (helper !== undefined) return helper;
  if (!base.startsWith('Exec')) return name;
  return number === undefined ? `${base}=` : `${base}= no. ${number}`;
};

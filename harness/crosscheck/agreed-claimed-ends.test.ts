import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const claimed = { 'AMB-75/end': 'claimed' };
const open = { '1s claims stopped; 2s worker SIGUSR1': 'no', '2s worker SIGUSR1': 'no' } as const;
const closed = { '1s claims stopped; 2s worker SIGUSR1': 'yes', '2s worker SIGUSR1': 'no' } as const;

describe('a claim ends a stop (AMB-75) unless something is to come of it', () => {
  const spared = { set: `SendSIGKILL=no; ${ts10}`, processes: 'worker' };
  const before = '0 stop; 0 worker SIGTERM SIGCONT';
  const quit = { set: `FinalKillSignal=SIGQUIT; ${ts10}`, processes: 'worker' };
  const killed = `${before}; 10s worker SIGQUIT; 11s claims stopped`;
  table([
    {
      what: 'the final signal is',
      world: { set: ts10, processes: 'worker' },
      readings: claimed,
      before,
      courses: open,
    },
    { what: 'none is where none is sent', world: spared, readings: claimed, before, courses: closed },
    {
      what: 'KillSignal= once more is (AMB-72)',
      world: spared,
      readings: { ...claimed, 'AMB-72/kill-signal': 'again', 'AMB-72/ends': 'no' },
      before,
      courses: open,
    },
    {
      what: 'of a socket the final signal is where SendSIGKILL= speaks of services only (AMB-28)',
      world: { ...spared, unit: 'a.socket' },
      readings: { ...claimed, 'AMB-28': 'services-only' },
      before,
      courses: open,
    },
    {
      what: 'of a socket none is where it speaks of all units',
      world: { ...spared, unit: 'a.socket' },
      readings: { ...claimed, 'AMB-28': 'all-units' },
      before,
      courses: closed,
    },
    {
      what: 'of a service none is where it speaks of services only',
      world: spared,
      readings: { ...claimed, 'AMB-28': 'services-only' },
      before,
      courses: closed,
    },
    {
      what: 'SIGKILL after another final signal is (AMB-25)',
      world: quit,
      readings: { ...claimed, 'AMB-25': 'then-sigkill' },
      before: killed,
      courses: { '12s worker SIGUSR1': 'no', '20s worker SIGKILL; 21s worker exits': 'yes', '21s worker exits': 'no' },
    },
    {
      what: 'none is where that is the last one',
      world: quit,
      readings: { ...claimed, 'AMB-25': 'once' },
      before: killed,
      courses: { '12s worker SIGUSR1': 'yes', '20s worker SIGKILL; 21s worker exits': 'no', '21s worker exits': 'yes' },
    },
  ]);
});

describe('a claim that a service has ended whose main process is no child of the manager (AMB-12)', () => {
  const world = { set: ts10, processes: 'main:foreign worker' };
  const exits = '1s main exits; 2s claims stopped';
  const asked = '3s stop; 3s worker SIGTERM SIGCONT; 4s worker exits';
  const unasked = '3s stop; 4s worker exits';
  const child = { 'AMB-12': 'child-only' };
  table([
    {
      what: 'says nothing after the exit of that, where it is none',
      world,
      readings: child,
      before: exits,
      courses: { [asked]: 'yes', [unasked]: 'no' },
    },
    {
      what: 'is one of a stop where it is one',
      world,
      readings: { 'AMB-12': 'any-named' },
      before: '1s main exits; 1s worker SIGTERM SIGCONT; 2s claims stopped',
      courses: { '3s worker exits': 'yes', '3s stop; 4s worker exits': 'yes' },
    },
    {
      what: 'says nothing of a stop that has begun by then',
      world,
      readings: { 'AMB-12': 'any-named' },
      before: exits,
      courses: { [asked]: 'no', [unasked]: 'no' },
    },
    {
      what: 'says something after an announcement, which may have stopped it',
      world,
      readings: { ...child, 'AMB-20': 'nothing' },
      before: '1s worker notifies STOPPING=1; 2s claims stopped',
      courses: { [asked]: 'no', [unasked]: 'yes' },
    },
    {
      what: 'and where the exit came before that',
      world,
      readings: { ...child, 'AMB-20': 'nothing' },
      before: '1s main exits; 1s worker notifies STOPPING=1; 2s claims stopped',
      courses: { [asked]: 'no', [unasked]: 'yes' },
    },
    {
      what: 'says something when nobody is left',
      world: { set: ts10, processes: 'main:foreign' },
      readings: child,
      before: exits,
      courses: { '3s stop': 'yes', '3s start; 3s runs main.2; 4s stop; 5s main.2 exits': 'no' },
    },
  ]);
});

describe('the main process in a sub-group, and the final signal of mixed', () => {
  const world = { set: `KillMode=mixed; ${ts10}`, processes: 'main:subgroup worker' };
  const before = '0 stop; 0 main SIGTERM SIGCONT';
  const exit = '11s main exits; 11s worker exits';
  const both = `10s main SIGKILL; 10s worker SIGKILL; ${exit}`;
  const rest = `10s worker SIGKILL; ${exit}`;
  const none = 'not-in-control-group';
  table([
    {
      what: 'meet where main is signalled wherever it is (AMB-71)',
      world,
      readings: { 'AMB-09': 'own-group', 'AMB-71': 'signalled' },
      before,
      courses: { [both]: 'yes', [rest]: 'no' },
    },
    {
      what: 'do not where a sub-group is another control group (AMB-09)',
      world,
      readings: { 'AMB-09': 'own-group', 'AMB-71': none },
      before,
      courses: { [both]: 'no', [rest]: 'yes' },
    },
    {
      what: 'meet where it is of the same',
      world,
      readings: { 'AMB-09': 'subtree', 'AMB-71': none },
      before,
      courses: { [both]: 'yes', [rest]: 'no' },
    },
  ]);
});

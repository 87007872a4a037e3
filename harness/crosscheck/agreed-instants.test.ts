import { describe } from 'vitest';
import { table } from './settled-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';
const latenessUs = 250_000;
const both = '0 main SIGTERM SIGCONT; 0 worker SIGTERM SIGCONT';
const two = { set: ts10, processes: 'main worker' };

describe('what is due at several instants in a late recording', () => {
  table([
    {
      what: 'of two passes the later has less time, where the earlier has waited for more',
      world: { set: `SendSIGKILL=no; ${ts10}`, processes: 'main', latenessUs },
      readings: { 'AMB-72/kill-signal': 'again', 'AMB-72/ends': 'no', 'AMB-42': 'again' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 10s main SIGTERM SIGCONT; 10100ms stop',
      courses: { '10300ms main SIGTERM SIGCONT': 'yes', '10400ms main SIGTERM SIGCONT': 'no' },
    },
    {
      what: 'a thaw has its own time, whatever was due before it',
      world: { set: ts10, processes: 'main', latenessUs },
      readings: { 'AMB-51': 'thaw-first' },
      before: `0 stop; 0 main SIGTERM SIGCONT; 0 main exits; 0 claims stopped; 50ms start; 50ms runs main.2;
        50ms freeze; 100ms stop`,
      courses: {
        '300ms thaws; 300ms main.2 SIGTERM SIGCONT; 1s main.2 exits': 'yes',
        '400ms thaws; 400ms main.2 SIGTERM SIGCONT; 1s main.2 exits': 'no',
        '200ms main.2 SIGTERM SIGCONT; 300ms thaws; 1s main.2 exits': 'no',
      },
    },
    {
      what: 'so has a stop command',
      world: { set: `ExecStop=/stop; ${ts10}`, processes: 'main', latenessUs },
      before: `0 stop; 0 runs ExecStop; 0 ExecStop exits; 0 main SIGTERM SIGCONT; 0 main exits; 0 claims stopped;
        50ms start; 50ms runs main.2; 100ms stop`,
      courses: {
        '300ms runs ExecStop#2; 300ms ExecStop#2 exits; 300ms main.2 SIGTERM SIGCONT; 1s main.2 exits': 'yes',
        '400ms runs ExecStop#2; 400ms ExecStop#2 exits; 400ms main.2 SIGTERM SIGCONT; 1s main.2 exits': 'no',
      },
    },
    {
      what: 'a second command need not be run once the one delay for all of them has passed (AMB-05)',
      world: { set: `ExecStop=/one; ExecStop=/two; ${ts10}`, processes: 'main', latenessUs },
      readings: { 'AMB-05': 'one-for-all' },
      before: '0 stop; 0 runs ExecStop',
      courses: {
        '10s ExecStop exits; 10200ms main SIGTERM SIGCONT; 12s main exits': 'yes',
        '9900ms ExecStop exits; 10400ms main SIGTERM SIGCONT; 12s main exits': 'no',
        '9s ExecStop exits; 10200ms main SIGTERM SIGCONT; 12s main exits': 'no',
      },
    },
    {
      what: 'what a new configuration makes due in the past is due now (AMB-44)',
      world: { set: ts10, processes: 'main', latenessUs },
      readings: { 'AMB-44': 'new-settings' },
      before: '0 stop; 0 main SIGTERM SIGCONT; 7s daemon-reload TimeoutStopSec=5s',
      courses: { '7200ms main SIGKILL': 'yes', '8s main SIGKILL': 'no', '7s main SIGKILL': 'yes' },
    },
    {
      what: 'a signal that is owed by one pass and allowed by another satisfies the one',
      world: { set: ts10, processes: 'main', latenessUs },
      readings: { 'AMB-37': 'licensed', 'AMB-42': 'again' },
      before:
        '0 stop; 0 main SIGTERM SIGCONT; 0 main forks child; 100ms stop; 100ms main SIGTERM SIGCONT; 200ms child SIGTERM SIGCONT',
      courses: { '1s main exits; 1s child exits': 'yes' },
    },
  ]);
});

describe('one delay for all stop commands (AMB-05)', () => {
  table([
    {
      what: 'goes on when the first has ended',
      world: { set: `ExecStop=/one; ExecStop=/two; ${ts10}`, processes: 'main' },
      readings: { 'AMB-05': 'one-for-all' },
      before: '0 stop; 0 runs ExecStop; 6s ExecStop exits; 6s runs ExecStop.2',
      courses: {
        '10s main SIGTERM SIGCONT; 10s ExecStop.2 SIGTERM SIGCONT; 11s main exits; 11s ExecStop.2 exits': 'yes',
        '11s main exits; 11s ExecStop.2 exits': 'no',
        '16s main SIGTERM SIGCONT; 16s ExecStop.2 SIGTERM SIGCONT; 17s main exits; 17s ExecStop.2 exits': 'no',
      },
    },
    {
      what: 'excuses no command that was not run',
      world: { set: `ExecStop=/stop; RemainAfterExit=yes; ${ts10}` },
      readings: { 'AMB-05': 'one-for-all' },
      before: '0 stop',
      courses: { '11s claims stopped': 'no', '0 runs ExecStop; 1s ExecStop exits; 11s claims stopped': 'yes' },
    },
  ]);
});

describe('who goes at the instant of a pass', () => {
  table([
    {
      what: 'may be sent the first one of a further job (AMB-42)',
      world: two,
      readings: { 'AMB-42': 'again' },
      before: `0 stop; ${both}; 1s worker exits; 1s stop; 1s main SIGTERM SIGCONT`,
      courses: {
        '1s worker SIGTERM; 2s main exits': 'yes',
        '2s main exits': 'yes',
        '2s worker SIGTERM; 2s main exits': 'no',
      },
    },
    {
      what: 'may be sent that which follows the exit of the main process (AMB-06)',
      world: { set: ts10, processes: 'main worker other' },
      readings: { 'AMB-06': 'again', 'AMB-07': 'main-exit' },
      before: `0 stop; ${both}; 0 other SIGTERM SIGCONT; 1s other exits; 1s main exits; 1s worker SIGTERM SIGCONT`,
      courses: {
        '1s main SIGTERM; 2s worker exits': 'yes',
        '1s other SIGTERM; 2s worker exits': 'yes',
        '2s worker exits': 'yes',
        '2s other SIGTERM; 2s worker exits': 'no',
        '1s worker forks child; 1s child SIGTERM SIGCONT; 2s worker exits; 2s child exits': 'yes',
      },
    },
    {
      what: 'may be sent that to the survivors of an abort (AMB-33)',
      world: { set: `WatchdogSec=2s; ${ts10}`, processes: 'main worker other' },
      readings: { 'AMB-33/survivors': 'kill-signal' },
      before:
        '0 watchdog; 0 main SIGABRT; 0 worker SIGABRT; 0 other SIGABRT; 1s other exits; 1s main exits; 1s worker SIGTERM SIGCONT',
      courses: {
        '1s main SIGTERM; 2s worker exits': 'yes',
        '1s other SIGTERM; 2s worker exits': 'yes',
        '2s worker exits': 'yes',
        '2s other SIGTERM; 2s worker exits': 'no',
        '1s worker forks child; 1s child SIGTERM SIGCONT; 2s worker exits; 2s child exits': 'yes',
      },
    },
    {
      what: 'may be sent the first one as a command that has ended, in mode process (AMB-10)',
      world: { set: `KillMode=process; ExecStop=/stop; ${ts10}`, processes: 'main' },
      readings: { 'AMB-10': 'exempt', 'AMB-76': 'all-modes' },
      before: '0 stop; 0 runs ExecStop; 2s ExecStop exits; 2s main SIGTERM SIGCONT',
      courses: {
        '2s ExecStop SIGTERM; 3s main exits': 'yes',
        '3s main exits': 'yes',
        '3s ExecStop SIGTERM; 3s main exits': 'no',
      },
    },
    {
      what: 'or may not, where only the main process is killed',
      world: { set: `KillMode=process; ExecStop=/stop; ${ts10}`, processes: 'main' },
      readings: { 'AMB-10': 'included', 'AMB-76': 'all-modes' },
      before: '0 stop; 0 runs ExecStop; 2s ExecStop exits; 2s main SIGTERM SIGCONT',
      courses: { '2s ExecStop SIGTERM; 3s main exits': 'no', '3s main exits': 'yes' },
    },
    {
      what: 'as a main process that nobody reaps remains only at that instant (AMB-36)',
      world: { set: `KillMode=process; ExecStop=/stop; ${ts10}`, processes: 'main worker' },
      readings: { 'AMB-36/zombies': 'remain', 'AMB-76': 'all-modes' },
      before: '0 stop; 0 runs ExecStop; 1s main exits as zombie; 1s worker exits as zombie',
      courses: {
        '1s ExecStop exits; 1s main SIGTERM SIGCONT': 'yes',
        '1s ExecStop exits; 1s worker SIGTERM': 'no',
        '2s ExecStop exits; 2s main SIGTERM': 'no',
        '2s ExecStop exits': 'yes',
      },
    },
  ]);
});

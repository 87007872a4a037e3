import { expect, test } from 'vitest';
import { predict, type PredictOptions } from '../../harness/predict/predict.ts';
import { parseUnit } from '../../spec/vocabulary/parse-unit.ts';
import { renderPrediction } from './prediction.ts';

const rendered = (name: string, text: string, options: PredictOptions = {}): string =>
  renderPrediction(predict(parseUnit(name, [{ file: `/etc/${name}`, text }]), options));

/** The part that tells what happens. */
const timelines = (text: string): string => text.slice(0, text.indexOf('\n\n because'));

test('a service like nginx', () => {
  const text = '[Service]\nExecStart=/usr/sbin/nginx\nKillMode=mixed\nKillSignal=SIGQUIT\nTimeoutStopSec=5s\n';
  expect(rendered('nginx.service', text)).toMatchInlineSnapshot(`
    "nginx.service when it is stopped · by the page, literal where it is open
     KillMode=mixed KillSignal=SIGQUIT TimeoutStopSec=5 s
     from /etc/nginx.service

     when everybody obeys
          0 s  main          SIGQUIT SIGCONT       KM-MX-1 KM-SEQ-1 KS-5
        0.5 s  worker        exits
          1 s  main          exits

     when the main process ignores signals
          0 s  main          SIGQUIT SIGCONT       KM-MX-1 KM-SEQ-1 KS-5
          5 s  main, worker  SIGKILL               KM-MX-5 FK-1

     when a worker ignores signals
          0 s  main          SIGQUIT SIGCONT       KM-MX-1 KM-SEQ-1 KS-5
          1 s  main          exits
               worker        SIGKILL               KM-MX-4 FK-1           open: AMB-22

     because
      KM-MX-1   under mixed, the first signal goes to the main process (KillMode=, paragraph 2, second sentence)
      KM-SEQ-1  processes are first sent SIGTERM, or the signal of KillSignal= or RestartKillSignal= (KillMode=, paragraph
                4, first sentence)
      KS-5      SIGCONT always follows right after the signal of KillSignal=, to the same process (KillSignal=, paragraph 2,
                first sentence)
      KM-MX-5   under mixed too, what still remains once the stop timeout has passed gets the final signal (KillMode=,
                paragraph 4, third sentence)
      FK-1      the signal of FinalKillSignal= is the one that remaining processes get after the timeout (FinalKillSignal=,
                paragraph 1, first sentence)
      KM-MX-4   under mixed, the final signal follows when the main process has exited and others remain (KillMode=,
                paragraph 4, third sentence)

     open points that matter here: AMB-15, 22, 78
      AMB-15/F Does SIGCONT follow WatchdogSignal= and the final signal as it follows KillSignal= (KillSignal=, paragraph
        2)? In question: SIGCONT after the final signal. Above: forbidden.
        owed, licensed (it may be so, or not)
          when the main process ignores signals: SIGCONT to main and worker at 5 s too
          when a worker ignores signals: SIGCONT to worker at 1 s too
      AMB-22 In mode mixed, does main's exit call for the final signal, or only a timeout (KillMode=, paragraph 4, first
        bullet, against SendSIGKILL= and FinalKillSignal=, first sentence)? Above: main-exit-too.
        only-after-timeout
          when a worker ignores signals: SIGKILL to worker at 5 s, not 1 s
      AMB-78 To whom does SIGCONT go, to the processes just sent KillSignal= or to all that remain (KillSignal=, paragraph
        2)? Above: signalled.
        every-remaining
          when everybody obeys, or the main process ignores signals, or a worker ignores signals: SIGCONT to worker at 0 s
            too

     assumed: a process that obeys ends 1 s after the signal, a worker 0.5 s after it; a main process that obeys passes the
       signal on to its worker."
  `);
});

test('none', () => {
  const text = '[Service]\nExecStart=/a\nExecStop=/b\nKillMode=none\nTimeoutStopSec=5s\n';
  expect(timelines(rendered('a.service', text))).toMatchInlineSnapshot(`
    "a.service when it is stopped · by the page, literal where it is open
     KillMode=none TimeoutStopSec=5 s
     from /etc/a.service

     advice /etc/a.service:4:10 KillMode= is none, which the page advises against
       KillMode=none
                ^ nothing is killed, so that processes stay when the unit is thought to be stopped; use control-group or mixed

     KillMode=none: nothing is killed, whatever else is set.

     when everybody obeys, or the main process ignores signals, or a worker ignores signals
          0 s  ExecStop=     is run                KM-NO-2
          1 s  ExecStop=     exits
        after  main, worker  outlive the stop      KM-NO-1 KM-NO-3

     when ExecStop= ends the main process
          0 s  ExecStop=     is run                KM-NO-2
        0.5 s  main          exits
          1 s  ExecStop=     exits
        after  worker        outlives the stop     KM-NO-1 KM-NO-3

     when ExecStop= hangs
          0 s  ExecStop=                is run                KM-NO-2
        after  main, worker, ExecStop=  outlive the stop      KM-NO-1 KM-NO-3"
  `);
});

test('process, with SIGHUP', () => {
  const text = '[Service]\nExecStart=/a\nKillMode=process\nSendSIGHUP=yes\nTimeoutStopSec=5s\n';
  expect(timelines(rendered('a.service', text))).toMatchInlineSnapshot(`
    "a.service when it is stopped · by the page, literal where it is open
     KillMode=process SendSIGHUP=yes TimeoutStopSec=5 s
     from /etc/a.service

     advice /etc/a.service:3:10 KillMode= is process, which the page advises against
       KillMode=process
                ^ processes may escape the manager and stay when the unit is thought to be stopped; use control-group or mixed

     when everybody obeys, or a worker ignores signals
          0 s  main          SIGTERM SIGHUP SIGCONT  KM-PR-1 KM-SEQ-1 SH-1 KS-5  open: AMB-18
          1 s  main          exits
        after  worker        outlives the stop       KM-PR-2

     when the main process ignores signals
          0 s  main          SIGTERM SIGHUP SIGCONT  KM-PR-1 KM-SEQ-1 SH-1 KS-5  open: AMB-18
          5 s  main          SIGKILL                 KM-PR-3 FK-1
        after  worker        outlives the stop       KM-PR-2"
  `);
});

test('a mount', () => {
  expect(timelines(rendered('data.mount', '[Mount]\nWhat=/dev/sda1\nTimeoutSec=10\n'))).toMatchInlineSnapshot(`
    "data.mount when it is stopped · by the page, literal where it is open
     KillMode=control-group TimeoutSec=10 s
     from /etc/data.mount

     when umount ends
          0 s  umount        is run
          1 s  umount        exits

     when umount ends and another process obeys
          0 s  umount        is run
          1 s  umount        exits
               another       SIGTERM SIGCONT       KM-CG-1 KM-SEQ-1 KS-5
          2 s  another       exits

     when umount ends and another process ignores signals
          0 s  umount        is run
          1 s  umount        exits
               another       SIGTERM SIGCONT       KM-CG-1 KM-SEQ-1 KS-5
         11 s  another       SIGKILL               KM-CG-3 FK-1           open: AMB-03, 04, 39

     when umount hangs
          0 s  umount        is run
         10 s  umount        SIGTERM SIGCONT       KM-CG-1 KM-SEQ-1 KS-5  open: AMB-03
         20 s  umount        SIGKILL               KM-CG-3 FK-1           open: AMB-03, 04

     when umount hangs and another process obeys
          0 s  umount           is run
         10 s  another, umount  SIGTERM SIGCONT       KM-CG-1 KM-SEQ-1 KS-5  open: AMB-03, 18
         11 s  another          exits
         20 s  umount           SIGKILL               KM-CG-3 FK-1           open: AMB-03, 04"
  `);
});

test('a socket with a command', () => {
  const text = '[Socket]\nListenStream=80\nExecStopPost=/a\nTimeoutSec=10\n';
  expect(timelines(rendered('a.socket', text))).toMatchInlineSnapshot(`
    "a.socket when it is stopped · by the page, literal where it is open
     KillMode=control-group TimeoutSec=10 s
     from /etc/a.socket

     when no process is left
          0 s  ExecStopPost=  is run
          1 s  ExecStopPost=  exits

     when a process is left and obeys
          0 s  leftover       SIGTERM SIGCONT       KM-CG-1 KM-SEQ-1 KS-5
          1 s  leftover       exits
               ExecStopPost=  is run
          2 s  ExecStopPost=  exits

     when a process is left and ignores signals
          0 s  leftover       SIGTERM SIGCONT       KM-CG-1 KM-SEQ-1 KS-5
         10 s  leftover       SIGKILL               KM-CG-3 FK-1           open: AMB-03
               ExecStopPost=  is run                                       open: AMB-03
         11 s  ExecStopPost=  exits

     when ExecStopPost= hangs
          0 s  ExecStopPost=  is run
         10 s  ExecStopPost=  SIGTERM SIGCONT       KM-CG-1 KM-SEQ-1 KS-5  open: AMB-03, 79
         20 s  ExecStopPost=  SIGKILL               KM-CG-3 FK-1           open: AMB-03, 61, 79"
  `);
});

test('a socket without commands', () => {
  expect(rendered('a.socket', '[Socket]\nListenStream=80\n')).toMatchInlineSnapshot(`
    "a.socket when it is stopped · by the page, literal where it is open
     KillMode=control-group TimeoutSec=90 s
     from /etc/a.socket

     It runs no commands, so that it has no processes: there is nothing to be killed."
  `);
});

test('a scope', () => {
  expect(timelines(rendered('a.scope', '[Scope]\nKillSignal=SIGHUP\nSendSIGKILL=no\n'))).toMatchInlineSnapshot(`
    "a.scope when it is stopped · by the page, literal where it is open
     KillMode=control-group KillSignal=SIGHUP SendSIGKILL=no TimeoutStopSec=90 s
     from /etc/a.scope

     when everybody obeys
          0 s  one, another  SIGHUP SIGCONT        KM-CG-1 KM-SEQ-1 KS-5  open: AMB-01, 02, 18
          1 s  one, another  exit

     when one process ignores signals
          0 s  one, another  SIGHUP SIGCONT        KM-CG-1 KM-SEQ-1 KS-5  open: AMB-01, 02, 18
          1 s  one           exits
        after  another       outlives the stop     SK-2"
  `);
});

test('a watchdog', () => {
  const text = '[Service]\nExecStart=/a\nWatchdogSec=3\nTimeoutStopSec=5s\nTimeoutAbortSec=20s\n';
  expect(timelines(rendered('a.service', text, { trigger: 'watchdog' }))).toMatchInlineSnapshot(`
    "a.service when its watchdog timeout expires · by the page, literal where it is open
     KillMode=control-group WatchdogSignal=SIGABRT TimeoutStopSec=5 s TimeoutAbortSec=20 s
     from /etc/a.service

     when everybody obeys
          0 s  main          SIGABRT               WD-1
               worker        SIGABRT               WD-1  open: AMB-32
        0.5 s  worker        exits
          1 s  main          exits

     when the main process ignores signals
          0 s  main          SIGABRT               WD-1
               worker        SIGABRT               WD-1          open: AMB-32
        0.5 s  worker        exits
          5 s  main          SIGKILL               KM-CG-3 FK-1  open: AMB-33

     when a worker ignores signals
          0 s  main          SIGABRT               WD-1
               worker        SIGABRT               WD-1          open: AMB-32
          1 s  main          exits
          5 s  worker        SIGKILL               KM-CG-3 FK-1  open: AMB-32, 33"
  `);
});

const marked = (text: string): string => `<${text}>`;
const words = (text: string): string => text.replaceAll(/[<>\s]+/g, ' ').trim();

test('colours and width do not change the words', () => {
  const prediction = predict(parseUnit('a.service', [{ file: 'a.service', text: '[Service]\nExecStart=/a\n' }]));
  const style = { bold: marked, dim: marked, bad: marked, good: marked, warn: marked };
  expect(words(renderPrediction(prediction, { style, width: 60 }))).toBe(words(renderPrediction(prediction)));
});

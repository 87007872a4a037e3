import { expect, test } from 'vitest';
import { explainAmbiguity, listAmbiguities } from './explain.ts';
import { type AmbiguityId, register } from './register.ts';

const explained = (id: AmbiguityId, options?: Parameters<typeof explainAmbiguity>[1]): string =>
  register
    .filter((ambiguity) => ambiguity.id === id)
    .map((ambiguity) => explainAmbiguity(ambiguity, options))
    .join('\n');

test('explains an ambiguity with one choice', () => {
  expect(explained('AMB-17')).toMatchInlineSnapshot(`
    "Who are the remaining processes that SIGHUP goes to (SendSIGHUP=, first sentence), when KillSignal=
    went to the main process only?
      same-targets       Those that were just sent KillSignal=.
      whole-group-mixed  Every process of the control group in mode mixed, but main alone in mode
                         process.
      whole-group        Every process of the control group, in mode process as well.
      literal takes same-targets (silence asks for no signal and no wait): No sentence asks for a signal
        to processes that the mode leaves out of the first pass.

    kind         ambiguous (the words can be taken in several ways)
    words        "send SIGHUP to remaining processes"
    sentences    send-sighup.1.1, kill-mode.2.2, kill-mode.2.3, kill-mode.4.2
    told apart   Mode mixed, SendSIGHUP=yes, main and one worker that ignore signals; stop it.
    scenario     scenarios/send-sighup/mixed-worker.yaml
    shows        on a trace"
  `);
});

test('explains an ambiguity with several choices, each under its own head', () => {
  expect(explained('AMB-14')).toMatchInlineSnapshot(`
    "Is SIGCONT asked for where it serves no purpose, after a KillSignal= of SIGKILL or SIGCONT
    (KillSignal=, paragraph 2)?

    AMB-14/SIGKILL: SIGCONT after KillSignal=SIGKILL
      always       SIGCONT follows, for the sentence says always.
      licensed     SIGCONT may follow but need not, for SIGKILL ends suspended tasks as well.
      literal takes always (the words): Always admits no exception; the purpose named after it is no
        condition.

    AMB-14/SIGCONT: SIGCONT after KillSignal=SIGCONT
      always       A second SIGCONT follows the first, for the sentence says always.
      licensed     A second SIGCONT may follow but need not, for the first has already woken suspended
                   tasks.
      literal takes always (the words): Always admits no exception; the purpose named after it is no
        condition.

    kind         contradiction (words stand against others)
    words        "always send SIGCONT"; "to ensure that even suspended tasks can be terminated"
    sentences    kill-signal.2.1
    told apart   A plain stop with KillSignal=SIGKILL, another with KillSignal=SIGCONT and one with
                 SIGSTOP to compare.
    scenario     scenarios/kill-signal/sigkill.yaml
    shows        on a trace
    upstream     systemd/systemd#199"
  `);
});

test('says what each reading comes to when asked', () => {
  expect(explained('AMB-06', { withEffects: true })).toMatchInlineSnapshot(`
    "In mode control-group, is the first signal sent once more when the main process exits before the
    rest (KillMode=, paragraph 4)?
      once         The first signal is sent once in a stop; after it comes only the final one.
                   - in a second pass, the first signal to every process that remains: not licensed,
                     where the mode is control-group and main exits before the rest
      again        When main exits while others remain, each of them gets the first signal once more,
                   and the delay counts from there.
                   - in a second pass, the first signal to every process that remains: owed at main's
                     exit, where the mode is control-group and main exits before the rest
                   - when the stop timeout has passed, the final signal to every process that remains:
                     owed a stop timeout after main's exit, where the mode is control-group and main
                     exits before the rest
      literal takes once (silence asks for no signal and no wait): No sentence asks for a second round
        of the first signal.

    kind         silent (words are missing)
    words        "the termination request is repeated with the SIGKILL"
    missing      whether anything is sent between the first signal and the final one (KillMode=,
                 paragraph 4, third sentence)
    sentences    kill-mode.4.1, kill-mode.4.3
    implies      AMB-06 again leaves main-exit of AMB-07
    told apart   Mode control-group; main exits on SIGTERM, a worker ignores it.
    scenario     scenarios/kill-mode/main-exits-worker-stays.yaml
    shows        on a trace
    upstream     systemd/systemd#15032, arkime/arkime#1320"
  `);
});

test('says why what does not show on a trace does not', () => {
  expect(explained('AMB-50')).toMatchInlineSnapshot(`
    "For a scope with a controller, does the manager send the first signal, or ask the controller to stop
    it (KillMode=, paragraph 4, first sentence)?
      manager      The manager sends it, as to any other unit.
      controller   The controller is sent a message instead, and the processes no signal.
      literal takes manager (the words): The processes are terminated by a signal, and no controller is
        excepted.

    kind         silent (words are missing)
    missing      scopes that have a controller (KillMode=, paragraph 4, first sentence)
    sentences    kill-mode.2.1, kill-mode.4.1
    told apart   A scope whose controller listens for a request to stop; stop it.
    shows        outside of what worlds have: The message goes over the message bus, to a program that
                 is neither the manager nor a process of the unit; worlds and traces hold processes and
                 signals, and what such a program then does is not the manager's to answer for.
    upstream     systemd/systemd#350"
  `);
});

test('keeps to the width, words aside that are longer', () => {
  for (const ambiguity of register) {
    const wide = explainAmbiguity(ambiguity, { width: 60, withEffects: true })
      .split('\n')
      .filter(
        (line) =>
          line.length > 60 &&
          line
            .trim()
            .split(' ')
            .every((word) => word.length < 40),
      );
    expect(wide).toEqual([]);
  }
});

test('no line ends with a blank', () => {
  const text = register.map((ambiguity) => explainAmbiguity(ambiguity, { withEffects: true })).join('\n');
  expect(text.split('\n').filter((line) => line.trimEnd() !== line)).toEqual([]);
});

test('lists ambiguities with their kind and question', () => {
  expect(listAmbiguities(register.slice(15, 18), { width: 80 })).toMatchInlineSnapshot(`
    "AMB-16  contradiction  Does SIGHUP follow the first signal of a restart job too
                           (SendSIGHUP=, first sentence, against KillMode=,
                           paragraph 4, second sentence)?
    AMB-17  ambiguous      Who are the remaining processes that SIGHUP goes to
                           (SendSIGHUP=, first sentence), when KillSignal= went to
                           the main process only?
    AMB-18  ambiguous      In which order do the signals of one pass go out when
                           each KillSignal= is followed by SIGHUP and SIGCONT
                           (SendSIGHUP=, first sentence, and KillSignal=, paragraph
                           2)?"
  `);
});

import { describe, expect, it, test } from 'vitest';
import { literal, open, type Profile } from '../profiles/profile.ts';
import { accepts } from './accepts.ts';
import { type Sketch, traceOf } from './sketch-fixture.ts';

const under = (readings: Readonly<Record<string, string>>): Profile => ({
  ...literal,
  choices: { ...literal.choices, ...Object.fromEntries(Object.entries(readings).map(([id, one]) => [id, [one]])) },
});

/** `accepted`, or when and why not. */
const answer = (sketch: Sketch, readings: Readonly<Record<string, string>> = {}): string => {
  const acceptance = accepts(traceOf(sketch), under(readings));
  return acceptance.status !== 'rejected'
    ? acceptance.status
    : `${acceptance.atUs / 1_000_000} s: ${acceptance.reason}`;
};

/** What becomes of several courses of events that begin alike. */
const answers = (
  sketch: Omit<Sketch, 'events'>,
  before: readonly string[],
  courses: Readonly<Record<string, readonly string[]>>,
  readings?: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(courses).map(([name, events]) => [
      name,
      answer({ ...sketch, events: [...before, ...events] }, readings),
    ]),
  );

const ok = 'accepted';
const ten = ['TimeoutStopSec=10s'];

describe('the four modes of a service whose processes ignore the first signal', () => {
  const courses = {
    nothing: [],
    'main, then main': ['0 main SIGTERM SIGCONT', '10 main SIGKILL'],
    'main, then all': ['0 main SIGTERM SIGCONT', '10 main SIGKILL', '10 worker SIGKILL'],
    'all, then all': ['0 worker SIGTERM SIGCONT', '0 main SIGTERM SIGCONT', '10 main SIGKILL', '10 worker SIGKILL'],
    'all, and no more': ['0 main SIGTERM SIGCONT', '0 worker SIGTERM SIGCONT'],
  };
  const ofMode = (mode: string) =>
    answers({ set: [`KillMode=${mode}`, ...ten], processes: 'main worker' }, ['0 stop'], courses);

  it('control-group asks all of them, and repeats it', () => {
    expect(ofMode('control-group')).toEqual({
      nothing: '0 s: SIGTERM to main was due at 0 us and was not sent',
      'main, then main': '0 s: SIGTERM to worker was due at 0 us and was not sent',
      'main, then all': '0 s: SIGTERM to worker was due at 0 us and was not sent',
      'all, then all': ok,
      'all, and no more': '10 s: SIGKILL to main was due at 10000000 us and was not sent',
    });
  });

  it('mixed asks main, and kills all', () => {
    expect(ofMode('mixed')).toEqual({
      nothing: '0 s: SIGTERM to main was due at 0 us and was not sent',
      'main, then main': '10 s: SIGKILL to worker was due at 10000000 us and was not sent',
      'main, then all': ok,
      'all, then all': '0 s: SIGTERM to worker: nothing asks for it',
      'all, and no more': '0 s: SIGTERM to worker: nothing asks for it',
    });
  });

  it('process asks main, and kills main', () => {
    expect(ofMode('process')).toEqual({
      nothing: '0 s: SIGTERM to main was due at 0 us and was not sent',
      'main, then main': ok,
      'main, then all': '10 s: SIGKILL to worker: nothing asks for it',
      'all, then all': '0 s: SIGTERM to worker: nothing asks for it',
      'all, and no more': '0 s: SIGTERM to worker: nothing asks for it',
    });
  });

  it('none leaves them all alone', () => {
    expect(ofMode('none')).toEqual({
      nothing: ok,
      'main, then main': '0 s: SIGTERM to main: nothing asks for it',
      'main, then all': '0 s: SIGTERM to main: nothing asks for it',
      'all, then all': '0 s: SIGTERM to worker: nothing asks for it',
      'all, and no more': '0 s: SIGTERM to main: nothing asks for it',
    });
  });
});

test("under mixed, main's exit brings the final signal to the rest, once", () => {
  const stopped = ['0 stop', '0 main SIGTERM SIGCONT', '2 main exits'];
  expect(
    answers({ set: ['KillMode=mixed', 'FinalKillSignal=SIGQUIT', ...ten], processes: 'main worker' }, stopped, {
      'at once': ['2 worker SIGQUIT'],
      twice: ['2 worker SIGQUIT', '10 worker SIGQUIT'],
      'at the timeout': ['10 worker SIGQUIT'],
      'with SIGCONT': ['2 worker SIGQUIT SIGCONT'],
    }),
  ).toEqual({
    'at once': ok,
    twice: '10 s: SIGQUIT to worker: nothing asks for it',
    'at the timeout': '2 s: SIGQUIT to worker was due at 2000000 us and was not sent',
    'with SIGCONT': '2 s: SIGCONT to worker: nothing asks for it',
  });
});

test('the signals of a pass go out process by process, and a follow-up follows', () => {
  const rest = ['1 main exits', '1 worker exits'];
  expect(
    answers({ set: ['SendSIGHUP=yes'], processes: 'main worker' }, ['0 stop'], {
      'in turn': ['0 worker SIGTERM SIGHUP SIGCONT', '0 main SIGTERM SIGHUP SIGCONT', ...rest],
      'the follow-ups swapped': ['0 main SIGTERM SIGCONT SIGHUP', '0 worker SIGTERM SIGHUP SIGCONT', ...rest],
      'no SIGHUP': ['0 main SIGTERM SIGCONT', '0 worker SIGTERM SIGHUP SIGCONT', ...rest],
      'in batches': ['0 main SIGTERM', '0 worker SIGTERM', '0 main SIGHUP SIGCONT', '0 worker SIGHUP SIGCONT', ...rest],
      'everything twice': ['0 main SIGTERM SIGTERM SIGHUP SIGCONT', '0 worker SIGTERM SIGHUP SIGCONT', ...rest],
    }),
  ).toEqual({
    'in turn': ok,
    'the follow-ups swapped': '0 s: SIGCONT to main: nothing asks for it',
    'no SIGHUP': '0 s: SIGCONT to main: nothing asks for it',
    'in batches': '0 s: SIGTERM to worker: another process is still being served',
    'everything twice': '0 s: SIGTERM to main: nothing asks for it',
  });
});

test('order within an instant means nothing where the header says so', () => {
  const sketch = { processes: 'main worker', ordered: false };
  const events = ['0 worker SIGCONT', '0 main SIGTERM', '0 stop', '0 worker SIGTERM', '0 main SIGCONT'];
  expect(answers(sketch, events, { complete: ['1 main exits', '1 worker exits'] })).toEqual({ complete: ok });
});

describe('stop commands', () => {
  const sketch = { set: ['ExecStop=/one', 'ExecStop=-/two', ...ten], processes: 'main' };

  it('run one after the other, and then the first pass is due', () => {
    const first = ['0 stop', '0 runs ExecStop', '3 ExecStop exits'];
    expect(
      answers(sketch, first, {
        'both run': ['3 runs ExecStop.2', '4 ExecStop.2 exits 1', '4 main SIGTERM SIGCONT', '14 main SIGKILL'],
        'the second hangs': [
          '3 runs ExecStop.2',
          '13 main SIGTERM SIGCONT',
          '13 ExecStop.2 SIGTERM SIGCONT',
          '14 main exits',
          '14 ExecStop.2 exits',
        ],
        'the second is missing': ['3 main SIGTERM SIGCONT'],
        'the second is late': ['4 runs ExecStop.2'],
        'a signal while it runs': ['3 runs ExecStop.2', '3.5 main SIGTERM'],
      }),
    ).toEqual({
      'both run': ok,
      'the second hangs': ok,
      'the second is missing': '3 s: SIGTERM to main: nothing asks for it',
      'the second is late': '3 s: stop command 2 was due at 3000000 us and was not started',
      'a signal while it runs': '3.5 s: SIGTERM to main: nothing asks for it',
    });
  });

  it('end with one that fails', () => {
    const failed = ['0 stop', '0 runs ExecStop', '3 ExecStop exits 1', '3 main SIGTERM SIGCONT', '4 main exits'];
    expect(answer({ ...sketch, events: failed })).toBe(ok);
  });

  it('are not for a unit that has not started', () => {
    const events = [
      '0 start',
      '0 runs ExecStartPre',
      '1 stop',
      '1 ExecStartPre SIGTERM SIGCONT',
      '2 ExecStartPre exits',
    ];
    const starting = {
      ...sketch,
      set: [...sketch.set, 'ExecStartPre=/pre'],
      processes: '',
      initially: 'inactive',
    } as const;
    expect(answer({ ...starting, events })).toBe(ok);
    expect(answer({ ...starting, events }, { 'AMB-43/start': 'commands-first' })).toBe(
      '1 s: SIGTERM to ExecStartPre: nothing asks for it',
    );
  });
});

describe('unit types', () => {
  it.each([
    ['a.socket', 'TimeoutSec=10s'],
    ['a.mount', 'TimeoutSec=10s'],
    ['a.swap', 'TimeoutSec=10s'],
    ['a.scope', 'TimeoutStopSec=10s'],
  ])('%s: all are asked, and asked again', (unit, timeout) => {
    expect(
      answers({ unit, set: [timeout, 'KillSignal=SIGINT'], processes: 'worker' }, ['0 stop'], {
        both: ['0 worker SIGINT SIGCONT', '10 worker SIGKILL'],
        late: ['0 worker SIGINT SIGCONT', '10.001 worker SIGKILL'],
        SIGTERM: ['0 worker SIGTERM SIGCONT'],
      }),
    ).toEqual({
      both: ok,
      late: '10 s: SIGKILL to worker was due at 10000000 us and was not sent',
      SIGTERM: '0 s: SIGTERM to worker: nothing asks for it',
    });
  });

  it('a helper that hangs is killed as the first pass falls due', () => {
    const hanging = ['0 stop', '0 runs ExecUnmount', '0 ExecUnmount forks child'];
    expect(
      answers({ unit: 'a.mount', set: ['TimeoutSec=10s'] }, hanging, {
        'at its timeout': [
          '10 ExecUnmount SIGTERM SIGCONT',
          '10 child SIGTERM SIGCONT',
          '20 child SIGKILL',
          '20 ExecUnmount SIGKILL',
        ],
        before: ['9 ExecUnmount SIGTERM SIGCONT'],
        'when it has ended': ['5 ExecUnmount exits', '5 child SIGTERM SIGCONT', '6 child exits'],
      }),
    ).toEqual({
      'at its timeout': ok,
      before: '9 s: SIGTERM to ExecUnmount: nothing asks for it',
      'when it has ended': ok,
    });
  });

  it('settings in the section of another type have no effect', () => {
    const sketch = { unit: 'a.socket', section: 'Service', set: ['KillMode=none'], processes: 'worker' };
    expect(answers(sketch, ['0 stop'], { none: [] })).toEqual({
      none: '0 s: SIGTERM to worker was due at 0 us and was not sent',
    });
  });
});

describe('what makes a unit stop', () => {
  const sketch = { set: ['RestartKillSignal=SIGUSR1', 'WatchdogSec=3s', ...ten], processes: 'main worker' };
  const gone = ['1 main exits', '1 worker exits'];

  it('a restart job has a signal of its own', () => {
    expect(
      answers(sketch, ['0 restart'], {
        own: ['0 main SIGUSR1 SIGCONT', '0 worker SIGUSR1 SIGCONT', ...gone],
        'that of a stop': ['0 main SIGTERM SIGCONT', '0 worker SIGTERM SIGCONT', ...gone],
      }),
    ).toEqual({ own: ok, 'that of a stop': '0 s: SIGTERM to main: nothing asks for it' });
  });

  it('the watchdog has one, too', () => {
    expect(
      answers(sketch, ['0 watchdog'], {
        own: ['0 main SIGABRT', '0 worker SIGABRT', '10 main SIGKILL', '10 worker SIGKILL'],
        'with SIGCONT': ['0 main SIGABRT SIGCONT', '0 worker SIGABRT SIGCONT'],
        'that of a stop': ['0 main SIGTERM SIGCONT', '0 worker SIGTERM SIGCONT', ...gone],
      }),
    ).toEqual({
      own: ok,
      'with SIGCONT': '0 s: SIGCONT to main: nothing asks for it',
      'that of a stop': '0 s: SIGTERM to main: nothing asks for it',
    });
  });

  it("main's own exit, lack of memory and RuntimeMaxSec= stop it, or are no stop", () => {
    const courses = {
      'own exit': ['0 main exits 1', '0 worker SIGTERM SIGCONT', '1 worker exits'],
      memory: ['0 oom worker', '0 worker exits SIGKILL', '0 main SIGTERM SIGCONT', '1 main exits'],
      runtime: ['5 main SIGTERM SIGCONT', '5 worker SIGTERM SIGCONT', '6 main exits', '6 worker exits'],
    };
    const limited = { set: ['RuntimeMaxSec=5s'], processes: 'main worker' };
    expect(answers(limited, [], courses)).toEqual({ 'own exit': ok, memory: ok, runtime: ok });
    const no = { 'AMB-64/own-exit': 'not', 'AMB-64/oom': 'not', 'AMB-64/runtime-max': 'not', 'AMB-53': 'nothing' };
    expect(answers(limited, [], courses, no)).toEqual({
      'own exit': '0 s: SIGTERM to worker: nothing asks for it',
      memory: '0 s: SIGTERM to main: nothing asks for it',
      runtime: '5 s: SIGTERM to main: nothing asks for it',
    });
  });

  it('a start that fails or times out, but not one that succeeds', () => {
    const starting = { set: ['Type=notify', 'TimeoutStartSec=5s', ...ten], initially: 'inactive' } as const;
    expect(
      answers(starting, ['0 start', '0 runs main', '0 main forks worker'], {
        'it fails': ['1 main exits', '1 worker SIGTERM SIGCONT', '2 worker exits'],
        'it times out': ['5 main SIGTERM SIGCONT', '5 worker SIGTERM SIGCONT', '15 main SIGKILL', '15 worker SIGKILL'],
        'it succeeds': ['1 main notifies READY=1'],
        'it is given more time': ['4 main notifies EXTEND_TIMEOUT_USEC=4000000', '5 main SIGTERM'],
      }),
    ).toEqual({
      'it fails': ok,
      'it times out': ok,
      'it succeeds': ok,
      'it is given more time': '8 s: SIGTERM to main was due at 8000000 us and was not sent',
    });
  });
});

describe('the closed world', () => {
  const sketch = { set: ten, processes: 'main worker stranger' };
  const asked = ['0 stop', '0 main SIGTERM SIGCONT', '0 worker SIGTERM SIGCONT'];

  it('lasts from the request until nobody is left', () => {
    expect(
      answers(sketch, [], {
        'before the stop': [
          '0 stranger SIGUSR2',
          '1 stop',
          '1 worker SIGTERM SIGCONT',
          '1 main SIGTERM SIGCONT',
          '2 main exits',
          '2 worker exits',
        ],
        'during the stop': [...asked, '0 stranger SIGUSR2'],
        'at its end': [...asked, '1 main exits', '1 worker exits', '1 stranger SIGUSR2'],
        'after its end': [...asked, '1 main exits', '1 worker exits', '2 stranger SIGUSR2'],
      }),
    ).toEqual({
      'before the stop': ok,
      'during the stop': '0 s: SIGUSR2 to stranger: nothing asks for it',
      'at its end': '1 s: SIGUSR2 to stranger: nothing asks for it',
      'after its end': ok,
    });
  });

  it('has no room for a process that never was', () => {
    expect(answers(sketch, asked, { nobody: ['0 nobody SIGTERM'] })).toEqual({
      nobody: '0 s: SIGTERM to a process that is not there',
    });
  });

  it('ends with the delay where the final signal is switched off, which comes never', () => {
    const off = { ...sketch, set: ['SendSIGKILL=no', ...ten] };
    expect(
      answers(off, asked, {
        'any other': ['11 main SIGUSR2'],
        final: ['11 main SIGKILL'],
        'in time': ['10 main SIGKILL'],
      }),
    ).toEqual({
      'any other': ok,
      final: '11 s: SIGKILL to main: nothing asks for it',
      'in time': '10 s: SIGKILL to main: nothing asks for it',
    });
  });
});

test('a process that comes within the instant may be signalled, one that goes is owed nothing more', () => {
  const gone = ['1 main exits', '1 child exits'];
  expect(
    answers({ processes: 'main' }, ['0 stop', '0 main SIGTERM SIGCONT', '0 main forks child'], {
      asked: ['0 child SIGTERM SIGCONT', ...gone],
      'not asked': gone,
      'only half': ['0 child SIGTERM', ...gone],
      'too late': ['0.5 child SIGTERM', ...gone],
    }),
  ).toEqual({
    asked: ok,
    'not asked': ok,
    'only half': '0 s: SIGCONT to child was due at 0 us and was not sent',
    'too late': '0.5 s: SIGTERM to child: nothing asks for it',
  });
  expect(
    answer({
      processes: 'main worker',
      events: ['0 stop', '0 worker exits', '0 main SIGTERM SIGCONT', '1 main exits'],
    }),
  ).toBe(ok);
  expect(
    answer({
      processes: 'main worker',
      events: ['0 stop', '0 worker leaves', '0 main SIGTERM SIGCONT', '1 main exits'],
    }),
  ).toBe(ok);
});

test('moving a process out of its group frees nobody of what it is owed', () => {
  expect(answer({ processes: 'worker', events: ['0 stop', '0 worker moved'] })).toBe(
    '0 s: SIGTERM to worker was due at 0 us and was not sent',
  );
});

test('each act may be late once, by the lateness of the header', () => {
  const late = { set: ten, processes: 'main', latenessUs: 250_000 };
  expect(
    answers(late, ['0 stop', '0.25 main SIGTERM SIGCONT'], {
      'late twice': ['10.5 main SIGKILL'],
      'too late': ['10.501 main SIGKILL'],
      early: ['9.999 main SIGKILL'],
    }),
  ).toEqual({
    'late twice': ok,
    'too late': '10.5 s: SIGKILL to main was due at 10000000 us and was not sent',
    early: '9.999 s: SIGKILL to main: nothing asks for it',
  });
});

test('a run that begins is no target of the stop of the one before, and has stops of its own', () => {
  const process = { set: ['KillMode=process', ...ten], processes: 'main worker' };
  const restarted = ['0 restart', '0 main SIGTERM SIGCONT', '2 main exits', '2 runs main.2'];
  expect(
    answers(process, restarted, {
      'it goes on': [],
      'it is killed at the old timeout': ['10 main.2 SIGKILL'],
      'it is stopped': ['5 stop', '5 main.2 SIGTERM SIGCONT', '15 main.2 SIGKILL'],
      'it is stopped, and left alone': ['5 stop'],
    }),
  ).toEqual({
    'it goes on': ok,
    'it is killed at the old timeout': '10 s: SIGKILL to main.2: nothing asks for it',
    'it is stopped': ok,
    'it is stopped, and left alone': '5 s: SIGTERM to main.2 was due at 5000000 us and was not sent',
  });
});

test('without the final signal a service is not restarted over what is left of it', () => {
  const stopped = ['0 restart', '0 main SIGTERM SIGCONT', '0 worker SIGTERM SIGCONT', '1 main exits'];
  const courses = { 'over the worker': ['2 runs main.2'], 'after it': ['2 worker exits', '2 runs main.2'] };
  const sketch = { set: ['SendSIGKILL=no', ...ten], processes: 'main worker' };
  expect(answers(sketch, stopped, courses)).toEqual({
    'over the worker': '2 s: a new main process was started over processes of an earlier run',
    'after it': ok,
  });
});

test('a restart by Restart= is one, too, though it stands in no job; what starts after a stop that was asked for is not', () => {
  const sketch = { set: ['SendSIGKILL=no', 'Restart=always', ...ten], processes: 'main worker' };
  const killed = ['0 worker SIGTERM SIGCONT', '2 runs main.2'];
  expect(answers(sketch, [], { 'by itself': ['0 main exits', ...killed] })).toEqual({
    'by itself': '2 s: a new main process was started over processes of an earlier run',
  });
  expect(answers(sketch, ['0 stop', '0 main SIGTERM SIGCONT'], { asked: killed })).toEqual({ asked: ok });
});

test('a profile that leaves a choice open is no profile of a machine', () => {
  const trace = traceOf({ processes: 'main', events: ['0 stop'] });
  expect(() => accepts(trace, open)).toThrow('profile open does not settle AMB-01');
  expect(() => accepts(trace, under({ 'AMB-18': 'at-random' }))).toThrow('no reading of it');
});

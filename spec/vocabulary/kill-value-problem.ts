import { classifyBooleanLiteral } from './boolean-literal.ts';
import { didYouMean } from './did-you-mean.ts';
import { killModes } from './kill-settings.ts';
import { classifySignalLiteral, type SignalLiteralChoice } from './signal-literal.ts';
import { signalNames } from './signals.ts';
import type { KillOption } from './unit.ts';
import type { ValueProblem } from './value-problem.ts';

const kinds: Readonly<Record<SignalLiteralChoice, string>> = {
  'AMB-45/aliases': 'a synonym',
  'AMB-45/numbers': 'a number',
  'AMB-45/realtime': 'a realtime signal',
  'AMB-45/lower-case': 'a name in lower case',
};

const disputed = (message: string): ValueProblem => ({ severity: 'advice', code: 'disputed-value', message });

/** A value outside what the page allows; what then holds is open, so that the message names the choice. */
const bad = (code: string, message: string, hint: string | undefined): ValueProblem => ({
  severity: 'warning',
  code,
  message: `${message} (what then holds is open: AMB-46)`,
  ...(hint === undefined ? {} : { hint }),
});

/** Whether no reading takes the value for a valid one. */
export const isInvalidKillValue = (option: KillOption, value: string): boolean => {
  switch (option) {
    case 'KillMode':
      return value !== '' && killModes.every((mode) => mode !== value);
    case 'SendSIGHUP':
    case 'SendSIGKILL':
      return classifyBooleanLiteral(value).status === 'invalid';
    case 'KillSignal':
    case 'RestartKillSignal':
    case 'FinalKillSignal':
    case 'WatchdogSignal':
      return classifySignalLiteral(value).status === 'invalid';
  }
};

/** The mistakes that can be told whatever the option, or else the candidate that is near. */
const hintFor = (value: string, candidates: readonly string[]): string | undefined => {
  if (/^["'].*["']$/.test(value)) return 'quotes are not taken off here';
  if (/[ \t][#;]/.test(value)) return 'a comment must stand on a line of its own';
  const meant = didYouMean(value, candidates);
  return meant === undefined ? undefined : `did you mean ${meant}?`;
};

const nameCandidates = signalNames.filter((name) => !/\d\d/.test(name));

const signalProblem = (value: string): ValueProblem | undefined => {
  const said = classifySignalLiteral(value);
  switch (said.status) {
    case 'valid':
      return undefined;
    case 'disputed': {
      const choices = [said.choice, ...(said.also === undefined ? [] : [said.also])];
      const kind = choices.map((choice) => kinds[choice]).join(', ');
      return disputed(`is ${kind} for ${said.signal}: whether that is valid is open (${choices.join(', ')})`);
    }
    case 'invalid':
      return value === ''
        ? bad('bad-signal', 'is empty', 'an empty value does not unset it')
        : bad('bad-signal', 'is no signal of signal(7)', hintFor(value, nameCandidates));
  }
};

const booleanProblem = (value: string): ValueProblem | undefined => {
  const said = classifyBooleanLiteral(value);
  if (said.status === 'valid') return undefined;
  if (said.status === 'invalid') return bad('bad-boolean', 'is neither yes nor no', hintFor(value, ['yes', 'no']));
  return said.choice === 'AMB-47/empty'
    ? disputed('is empty: whether that resets it is open (AMB-47/empty)')
    : disputed(`is a form of ${said.value ? 'yes' : 'no'} that the page does not list (AMB-47/forms)`);
};

const killModeProblem = (value: string): ValueProblem | undefined => {
  if (!isInvalidKillValue('KillMode', value)) return undefined;
  return bad('bad-kill-mode', `is none of ${killModes.join(', ')}`, hintFor(value, killModes));
};

/** What is wrong or doubtful about one value of one of the page's options; `undefined` for a plain valid one. */
export const killValueProblem = (option: KillOption, value: string): ValueProblem | undefined => {
  switch (option) {
    case 'KillMode':
      return killModeProblem(value);
    case 'SendSIGHUP':
    case 'SendSIGKILL':
      return booleanProblem(value);
    case 'KillSignal':
    case 'RestartKillSignal':
    case 'FinalKillSignal':
    case 'WatchdogSignal':
      return signalProblem(value);
  }
};

/** What the page advises against (KillMode=, paragraphs 2 and 3; FinalKillSignal=), for a value that takes effect. */
export const killValueAdvice = (option: KillOption, value: string): ValueProblem | undefined => {
  if (option === 'KillMode' && value === 'process') {
    return {
      severity: 'advice',
      code: 'kill-mode-process',
      message: 'is process, which the page advises against',
      hint: 'processes may escape the manager and stay when the unit is thought to be stopped; use control-group or mixed',
    };
  }
  if (option === 'KillMode' && value === 'none') {
    return {
      severity: 'advice',
      code: 'kill-mode-none',
      message: 'is none, which the page advises against',
      hint: 'nothing is killed, so that processes stay when the unit is thought to be stopped; use control-group or mixed',
    };
  }
  const said = option === 'FinalKillSignal' ? classifySignalLiteral(value) : undefined;
  if (said === undefined || said.status === 'invalid' || said.signal !== 'SIGTERM') return undefined;
  return {
    severity: 'advice',
    code: 'final-signal-sigterm',
    message: 'is SIGTERM, which the page calls unsuitable',
    hint: 'what did not end on KillSignal= will hardly end on this; SIGQUIT and SIGABRT leave a core dump',
  };
};

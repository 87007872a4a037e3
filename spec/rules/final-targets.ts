import { processNamed } from './facts.ts';
import { exemptControl, finalRemaining } from './targets.ts';
import { isControl, isInControlGroup, mainOf, type Present, type View } from './view.ts';

/** "All remaining processes of the unit's control group": whether a main process outside of it is one, AMB-71 says. */
export const ofGroup = (presents: readonly Present[], view: View): readonly Present[] =>
  presents.flatMap((present) => {
    const { process } = present;
    if (isInControlGroup(process, view) || view.choose('AMB-71') === 'signalled') return [present];
    return process.leftUs === view.facts.nowUs ? [{ ...present, gone: true }] : [];
  });

/** All that remain; of a mount or a swap perhaps only the helper that hangs (AMB-39). */
const inControlGroup = (view: View): readonly Present[] => {
  const left = finalRemaining(view);
  const helped = view.unitType === 'mount' || view.unitType === 'swap';
  const controls = helped ? left.filter((present) => isControl(present, view)) : left;
  const isHelperOnly = controls.length < left.length && view.choose('AMB-39') === 'helper-only';
  return isHelperOnly ? controls : left;
};

/** The main process; perhaps control processes (AMB-10), perhaps all that remain (AMB-13, AMB-70, AMB-54). */
const inProcess = (view: View): readonly Present[] => {
  const left = finalRemaining(view);
  const { mainAtT0, t0Us = 0 } = view.stop;
  // There was none when the first pass was due: one that becomes known later does not change whom it was for.
  const hadNone = mainAtT0 === undefined && (mainOf(view)?.deadUs ?? Infinity) > t0Us;
  if (hadNone && left.length > 0 && view.choose('AMB-13') === 'everybody') return left;
  // One that becomes known later was asked for nothing that could be repeated.
  const main = left.filter(({ process }) => process.info.name === mainAtT0);
  const hadControl = left.some((present) => isControl(present, view) && present.process.bornUs <= t0Us);
  const controls = hadControl ? exemptControl(view).filter(({ process }) => process.bornUs <= t0Us) : [];
  const mainLives = main.some(({ gone }) => !gone);
  if (left.length === main.length || view.choose('AMB-70') === 'main-only') return [...main, ...controls];
  return mainLives || view.choose('AMB-54') === 'any-process' ? left : [...main, ...controls];
};

/** Whether a final signal is for everybody, so that it may go to who is forked at its instant (AMB-39, AMB-13, AMB-70). */
export const isFinalForEverybody = ({ kill, unitType, facts, stop, choose }: View): boolean => {
  const isHelped = unitType === 'mount' || unitType === 'swap';
  switch (kill.killMode) {
    case 'control-group':
      return !isHelped || choose('AMB-39') === 'group';
    case 'mixed':
      return true;
    case 'process': {
      const main = stop.mainAtT0 === undefined ? undefined : processNamed(facts, stop.mainAtT0);
      if (main === undefined && choose('AMB-13') === 'everybody') return true;
      if (choose('AMB-70') === 'main-only') return false;
      const isMainThere = stop.isMainGone === undefined && (main?.deadUs ?? Infinity) >= (stop.finalUs ?? facts.nowUs);
      return (main !== undefined && isMainThere) || choose('AMB-54') === 'any-process';
    }
    case 'none':
      return false;
  }
};

/** Who gets the signal of a pass that comes when the stop timeout has passed, by KillMode=. */
export const finalTargetsByMode = (view: View): readonly Present[] => {
  switch (view.kill.killMode) {
    case 'control-group':
      return inControlGroup(view);
    case 'mixed':
      return ofGroup(finalRemaining(view), view);
    case 'process':
      return inProcess(view);
    case 'none':
      return [];
  }
};

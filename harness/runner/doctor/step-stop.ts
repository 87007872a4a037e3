import type { EventOf, TraceEvent } from '../../../spec/vocabulary/trace.ts';
import type { World } from '../../../spec/vocabulary/world.ts';
import { reference } from '../../implementations/reference/reference.ts';
import { pidFirst } from '../../kernel/process-table.ts';
import { trustedPlayer } from '../trusted-player.ts';
import { stopAtUs, stopTimeoutUs } from './examination-world.ts';
import type { StepResult } from './examination.ts';
import { type Examiner, inSitting } from './examiner.ts';
import { wrongAnswer } from './sitting.ts';

const signalsOf = (events: readonly TraceEvent[]): readonly EventOf<'signal'>[] =>
  events.flatMap((event) => (event.kind === 'signal' && event.from === 'manager' ? [event] : []));

/** What the reference answers to the stop, as effects. */
const expectedEffects = async (world: World): Promise<string> => {
  const played = await trustedPlayer(reference).play(world);
  const signals = signalsOf(played.trace?.events ?? []);
  const names = Object.keys(world.processes);
  const effects = signals
    .filter(({ atUs }) => atUs === signals[0]?.atUs)
    .map(({ to, signal }) => ({ kill: pidFirst + names.indexOf(to), signal }));
  return JSON.stringify(effects);
};

const hint =
  'A stop is asked for by an event of this "type", and is acted on by effects (or calls) and a wake for the stop timeout.';

/** Whether anything is sent to anybody when the unit is to be stopped. */
export const stepStop = ({ patient, world }: Examiner): Promise<StepResult> =>
  inSitting(patient, async (sitting) => {
    const effects = await expectedEffects(world);
    if (effects === '[]') return { status: 'passed', said: 'nothing is to be sent by what it declares' };
    const played = await sitting.play(world);
    if ('status' in played) return played;
    const signals = signalsOf(played.recording.trace.events);
    if (signals.length > 0) return { status: 'passed', said: `it sends ${signals[0]?.signal}` };
    const asked = played.lines.findIndex(({ direction, line }) => direction === 'to' && line.includes('"op":"event"'));
    const id = /"id":(\d+)/.exec(played.lines[asked]?.line ?? '')?.[1] ?? '?';
    return wrongAnswer(sitting.log, played.lines, {
      found: 'it was told to stop, and sent nothing to anybody',
      expected: `{"id":${id},"op":"reaction","effects":${effects},"wake":${stopAtUs + stopTimeoutUs}}`,
      hint,
    });
  });

import type { Choose } from './choose.ts';
import type { ChoiceId, Readings } from './register.ts';

/** Told of each choice that is consulted, settled or not. What a trace never asks about can make no difference to it. */
export type OnAsk = (choice: ChoiceId) => void;

/** Answers as `choose` does; `onAsk` hears what is asked. */
export const overheard =
  (choose: Choose, onAsk: OnAsk): Choose =>
  (choice, apart) => {
    onAsk(choice);
    return choose(choice, apart);
  };

/** The same readings; `onAsk` hears which of them are looked up. */
export const overheardReadings = (readings: Readings, onAsk: OnAsk): Readings =>
  new Proxy(readings, {
    get: (target, choice) => {
      onAsk(choice as ChoiceId);
      return Reflect.get(target, choice) as unknown;
    },
  });

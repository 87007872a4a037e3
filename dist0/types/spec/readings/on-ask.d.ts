import type { Choose } from './choose.ts';
import type { ChoiceId, Readings } from './register.ts';
/** Told of each choice that is consulted, settled or not. What a trace never asks about can make no difference to it. */
export type OnAsk = (choice: ChoiceId) => void;
/** Answers as `choose` does; `onAsk` hears what is asked. */
export declare const overheard: (choose: Choose, onAsk: OnAsk) => Choose;
/** The same readings; `onAsk` hears which of them are looked up. */
export declare const overheardReadings: (readings: Readings, onAsk: OnAsk) => Readings;

import { type Recording } from '../recordings/recording.ts';
import { type Found } from './mistake.ts';
/** A recording: one of ours by its name, as `systemd-257` or `drawn/systemd-257`, or a file of a user's. */
export declare const loadRecording: (place: string, folder: string) => Found<Recording>;

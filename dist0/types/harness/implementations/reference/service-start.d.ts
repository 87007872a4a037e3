import type { Us } from '../../../spec/vocabulary/time.ts';
import type { Charge, ExitEvent } from './charge.ts';
import type { Start, StartEnd } from './start.ts';
/**
 * The start of a service (systemd.service(5)): ExecCondition=, ExecStartPre=, ExecStart= in the manner of its Type=,
 * ExecStartPost=. TimeoutStartSec= covers them all.
 */
export declare class ServiceStart implements Start {
    #private;
    constructor(charge: Charge, onEnd: (end: StartEnd) => void);
    begin(): void;
    exited(exit: ExitEvent, wasMain: boolean): void;
    ready(): void;
    mainKnown(): void;
    extend(byUs: Us): void;
    abandon(): void;
}

import { type EffectName, protocolVersions, type FromAdapter, type WireCapabilities } from './messages.ts';
import { integer, list, named, object, type Shape, text, word } from './shape.ts';
import {
  callId,
  claim,
  commandIndex,
  commandName,
  killMode,
  killOption,
  pid,
  requestId,
  signal,
  span,
  unitType,
} from './shapes.ts';

/** The longest name, version and language of an adapter. */
export const nameLengthMax = 100;
/** The longest text of an `error` or a `log`. */
export const messageLengthMax = 4096;
/** The most cases that an adapter may offer to be in at a time. */
export const casesInFlightMax = 64;
const groupLengthMax = 255;
const issuesLengthMax = 500;
const latenessUsMax = 250_000;
const resolutionUsMax = 1_000_000;

const effects: Readonly<Record<EffectName, Shape>> = {
  kill: object({ kill: pid, signal }),
  run: object({ run: commandName, index: commandIndex }),
  claim: object({ claim }),
  move: object({ move: pid, group: text(1, groupLengthMax) }),
  removeGroup: object({ removeGroup: { kind: 'true' } }),
  thaw: object({ thaw: { kind: 'true' } }),
};

const capabilities: Readonly<Record<keyof WireCapabilities, Shape>> = {
  unitTypes: list(unitType),
  killModes: list(killMode),
  options: list(killOption),
  operations: list(text(1, nameLengthMax), 100),
  freezing: { kind: 'true' },
  latenessUs: integer(0, latenessUsMax),
  resolutionUs: integer(1, resolutionUsMax),
  casesInFlight: integer(1, casesInFlightMax),
};

const name = text(1, nameLengthMax);

const messages: Readonly<Record<FromAdapter['op'], Shape>> = {
  hello: object(
    { id: requestId, op: word('hello'), protocol: word(...protocolVersions), name, version: name, language: name },
    { issues: text(1, issuesLengthMax), capabilities: object({}, capabilities) },
  ),
  reaction: object({
    id: requestId,
    op: word('reaction'),
    effects: list(named('effect', { kind: 'by-key', shapes: effects })),
    wake: span,
  }),
  final: object({ id: requestId, op: word('final') }),
  bye: object({ id: requestId, op: word('bye') }),
  error: object({
    id: requestId,
    op: word('error'),
    kind: word('unsupported', 'internal'),
    message: text(0, messageLengthMax),
  }),
  call: object({
    id: callId,
    op: word('call'),
    turn: requestId,
    call: {
      kind: 'by-key',
      shapes: {
        ...effects,
        processes: object({ processes: { kind: 'true' } }),
        subgroups: object({ subgroups: { kind: 'true' } }),
      },
    },
  }),
  log: object({ op: word('log'), message: text(0, messageLengthMax) }),
};

/** What an adapter may send. */
export const fromAdapterShape: Shape = { kind: 'by-word', key: 'op', shapes: messages };

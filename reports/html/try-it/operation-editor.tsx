import type { UnitType } from '../../../spec/vocabulary/unit.ts';
import { unitTypeOf } from '../../../spec/vocabulary/unit-type-of.ts';
import type { Operation, World } from '../../../spec/vocabulary/world.ts';
import { operationsInOrder } from './move-exit.ts';
import { SpanInput } from './span-input.tsx';

type WordyOp = 'exit' | 'notify' | 'signal' | 'fork' | 'oom' | 'leave' | 'daemon-reload';
type PlainOp = Exclude<Operation['op'], WordyOp>;

/** The operations that need no more words than their name, and the types of units that have them. */
const plainOps: Readonly<Record<PlainOp, readonly UnitType[] | 'all'>> = {
  stop: 'all',
  restart: ['service', 'socket', 'mount', 'swap'],
  'try-restart': ['service', 'socket', 'mount', 'swap'],
  'dependency-restart': ['service', 'socket', 'mount', 'swap'],
  'reload-or-restart': ['service', 'socket', 'mount', 'swap'],
  watchdog: ['service'],
  start: ['service', 'socket', 'mount', 'swap'],
  reload: ['service', 'mount'],
  remount: ['mount'],
  freeze: 'all',
  thaw: 'all',
};

const isPlain = (op: string): op is PlainOp => Object.hasOwn(plainOps, op);

const labels: Readonly<Partial<Record<PlainOp, string>>> = { watchdog: 'the watchdog expires' };

/** An operation that takes more words than its name, in short. */
const described = (operation: Operation): string => {
  switch (operation.op) {
    case 'signal':
      return `somebody sends ${operation.signal} to ${operation.to}`;
    case 'fork':
      return `${operation.parent} forks ${operation.child}`;
    case 'exit':
    case 'oom':
    case 'leave':
    case 'notify':
      return `${operation.process}: ${operation.op}`;
    default:
      return operation.op;
  }
};

interface OperationsProps {
  readonly world: World;
  readonly onChange: (world: World) => void;
}

/** What is done to the unit from outside, and when. */
export const OperationEditor = ({ world, onChange }: OperationsProps) => {
  const { operations } = world;
  const type = unitTypeOf(world.unit.name) ?? 'service';
  const possible = (Object.keys(plainOps) as readonly PlainOp[]).filter((op) => {
    const types = plainOps[op];
    return types === 'all' || types.includes(type);
  });
  const put = (changed: readonly Operation[]): void => onChange({ ...world, operations: operationsInOrder(changed) });
  return (
    <section class="try-part" aria-label="Operations">
      <h3>What is done to the unit</h3>
      {operations.map((operation, index) => (
        <div class="try-row" key={index}>
          {isPlain(operation.op) ? (
            <select
              aria-label={`operation ${index + 1}`}
              value={operation.op}
              onChange={(event) => {
                const op = event.currentTarget.value;
                if (isPlain(op)) put(operations.with(index, { atUs: operation.atUs, op }));
              }}
            >
              {[...new Set([...possible, operation.op])].map((op) => (
                <option key={op} value={op}>
                  {labels[op] ?? op}
                </option>
              ))}
            </select>
          ) : (
            <span>{described(operation)}</span>
          )}
          <SpanInput
            label="at"
            name={`operation ${index + 1}, at`}
            us={operation.atUs}
            onChange={(atUs) => put(operations.with(index, { ...operation, atUs }))}
          />
          <button
            type="button"
            aria-label={`Remove operation ${index + 1}`}
            onClick={() => put(operations.toSpliced(index, 1))}
          >
            ✕
          </button>
        </div>
      ))}
      <button type="button" onClick={() => put([...operations, { atUs: operations.at(-1)?.atUs ?? 0, op: 'stop' }])}>
        Add an operation
      </button>
    </section>
  );
};

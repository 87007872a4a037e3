/** How a process of the small scope takes the signals that are not the final one. */
export const smallBehaviours = [
  /** Dies at once. */
  'dies',
  /** Exits half a timeout later. */
  'half',
  /** Exits one step of the clock before the timeout, at it, or one step after it. */
  'before',
  'at',
  'after',
  /** Lives on until the final signal. */
  'ignores',
  /** Lives on, also after a final signal that it can ignore. */
  'immune',
  /** Is stopped, and dies once it is continued. */
  'stopped',
] as const;
export type SmallBehaviour = (typeof smallBehaviours)[number];

/** What a command of the small scope does. */
export type SmallCommand = 'none' | 'quick' | 'hangs';

/** Up to where a scope goes: the values of its axes. What is not named here is the same in all its worlds. */
export interface SmallBound {
  readonly name: string;
  /** What the main process does; `absent` where there is none. */
  readonly mains: readonly (SmallBehaviour | 'absent')[];
  readonly others: readonly SmallBehaviour[];
  /** How many other processes a service has at most; the other unit types have one more. */
  readonly othersMax: number;
  readonly stopCommands: readonly SmallCommand[];
  readonly postCommands: readonly SmallCommand[];
  readonly finalSignals: readonly string[];
}

const tiny: SmallBound = {
  name: 'tiny',
  mains: ['dies', 'at', 'ignores', 'absent'],
  others: ['dies', 'ignores'],
  othersMax: 1,
  stopCommands: ['none', 'hangs'],
  postCommands: ['none'],
  finalSignals: ['SIGKILL'],
};

const small: SmallBound = {
  name: 'small',
  mains: ['dies', 'before', 'at', 'after', 'ignores', 'immune', 'stopped', 'absent'],
  others: ['dies', 'at', 'ignores', 'stopped'],
  othersMax: 2,
  stopCommands: ['none', 'quick', 'hangs'],
  postCommands: ['none', 'quick', 'hangs'],
  finalSignals: ['SIGKILL', 'SIGQUIT'],
};

const wide: SmallBound = { ...small, name: 'wide', mains: [...smallBehaviours, 'absent'], others: smallBehaviours };

/** The bounds by name, the narrowest first. */
export const smallBounds: readonly SmallBound[] = [tiny, small, wide];

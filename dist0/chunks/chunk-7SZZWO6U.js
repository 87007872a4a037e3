// harness/adapters/in-process/worker-messages.ts
var progressCell = {
  /** The number of the case that is being played, or -1. */
  current: 0,
  /** Rises whenever the implementation is given a turn. */
  turns: 1
};

export {
  progressCell
};

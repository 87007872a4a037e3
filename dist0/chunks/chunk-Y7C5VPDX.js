// spec/vocabulary/trace.ts
var traceFormat = "killspec-trace/1";
var traceEventKinds = [
  "request",
  "spawn",
  "exit",
  "main",
  "leave",
  "notify",
  "watchdog",
  "oom",
  "daemon-reload",
  "freeze",
  "thaw",
  "signal",
  "claim",
  "move",
  "remove-group"
];

export {
  traceFormat,
  traceEventKinds
};

// spec/vocabulary/unit.ts
var unitTypes = ["service", "socket", "mount", "swap", "scope"];
var killOptions = [
  "KillMode",
  "KillSignal",
  "RestartKillSignal",
  "SendSIGHUP",
  "SendSIGKILL",
  "FinalKillSignal",
  "WatchdogSignal"
];
var commandNames = [
  "ExecCondition",
  "ExecStartPre",
  "ExecStart",
  "ExecStartPost",
  "ExecReload",
  "ExecStop",
  "ExecStopPre",
  "ExecStopPost",
  "ExecMount",
  "ExecUnmount",
  "ExecRemount",
  "ExecActivate",
  "ExecDeactivate"
];

export {
  unitTypes,
  killOptions,
  commandNames
};

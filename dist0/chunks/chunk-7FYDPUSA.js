// harness/runner/comparison/agreement.ts
var sentSignals = ({ events }) => events.flatMap(
  (event) => event.kind === "signal" && event.from === "manager" && event.result === "ok" ? [{ atUs: event.atUs, to: event.to, signal: event.signal }] : []
);
var byProcess = (signals) => {
  const map = /* @__PURE__ */ new Map();
  for (const signal of signals) {
    const own = map.get(signal.to);
    if (own === void 0) map.set(signal.to, [signal]);
    else own.push(signal);
  }
  return map;
};
var agree = (predicted, recorded) => {
  const expected = byProcess(sentSignals(predicted));
  const seen = byProcess(sentSignals(recorded));
  if (expected.size !== seen.size) return false;
  const rounds = [...new Set(sentSignals(predicted).map(({ atUs }) => atUs))];
  const beganLateUs = (recorded.events[0]?.atUs ?? 0) - (predicted.events[0]?.atUs ?? 0);
  return [...seen].every(([process, signals]) => {
    const own = expected.get(process) ?? [];
    return own.length === signals.length && signals.every(({ atUs, signal }, at) => {
      const like = own[at];
      if (signal !== like?.signal) return false;
      const lateUs = atUs - like.atUs;
      const isEarly = lateUs < Math.min(0, beganLateUs) - predicted.header.resolutionUs;
      return !isEarly && lateUs - beganLateUs <= recorded.header.latenessUs * (1 + rounds.indexOf(like.atUs));
    });
  });
};

export {
  sentSignals,
  agree
};

import {
  ruleIds
} from "./chunk-OLLLIB4S.js";

// harness/cli/progress.ts
var quietMs = 500;
var stepMs = 100;
var lineStepMs = 5e3;
var minute = 60;
var roughTime = (seconds) => {
  const minutes = Math.round(seconds / minute);
  if (seconds < 2 * minute) return `${Math.ceil(seconds)} s`;
  return minutes < 2 * minute ? `${minutes} min` : `${Math.floor(minutes / minute)} h ${minutes % minute} min`;
};
var progressText = ({ done, total, failed, rules }, seconds, { noun = "cases", before = 0 } = {}) => {
  const perSecond = (done - before) / seconds;
  return [
    `${done} of ${total} ${noun}`,
    ...perSecond > 0 ? [`${perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond)} a second`] : [],
    ...perSecond > 0 && total > done ? [`${roughTime((total - done) / perSecond)} left`] : [],
    ...rules === void 0 ? [] : [`${rules} of ${ruleIds.length} rules exercised`],
    ...failed === 0 ? [] : [`${failed} failed`]
  ].join(", ");
};
var startProgress = (io, options = {}) => {
  if (!io.errorIsTerminal && options.progress !== true) return { show: () => {
  }, clear: () => {
  } };
  const beganMs = performance.now();
  let nextMs = beganMs + (io.errorIsTerminal ? quietMs : lineStepMs);
  let shown = false;
  return {
    show: (state) => {
      const nowMs = performance.now();
      if (nowMs < nextMs) return;
      nextMs = nowMs + (io.errorIsTerminal ? stepMs : lineStepMs);
      shown = true;
      const text = progressText(state, (nowMs - beganMs) / 1e3, options);
      io.writeError(io.errorIsTerminal ? `\r\x1B[K${text}` : `${text}
`);
    },
    clear: () => {
      if (shown && io.errorIsTerminal) io.writeError("\r\x1B[K");
    }
  };
};

export {
  startProgress
};

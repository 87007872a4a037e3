// harness/runner/in-chunks.ts
var rangeCount = 0;
var inChunks = async (makers, range, onChunk) => {
  const { count = Number.POSITIVE_INFINITY, chunkSize, goesOn = () => true, signal } = range;
  rangeCount += 1;
  const number = rangeCount;
  const waiting = /* @__PURE__ */ new Map();
  const endIndex = range.from + count;
  let next = range.from;
  let written = range.from;
  let isInterrupted = false;
  let isEnough = false;
  const take = () => {
    isInterrupted ||= signal?.aborted === true;
    if (isInterrupted || isEnough || next >= endIndex || next > range.from && !goesOn()) return void 0;
    const from = next;
    next = Math.min(endIndex, from + chunkSize);
    return { from, count: next - from };
  };
  const follow = async (maker) => {
    for (let job = take(); job !== void 0; job = take()) {
      const made = await maker.play(job.from, job.count, number);
      waiting.set(made.from, made);
      for (let ready = waiting.get(written); ready !== void 0 && !isEnough; ready = waiting.get(written)) {
        waiting.delete(written);
        written += ready.count;
        isEnough = onChunk(ready) === "enough";
      }
    }
  };
  await Promise.all(makers.map(follow));
  return isInterrupted && !isEnough && next < endIndex ? "interrupted" : "complete";
};

export {
  inChunks
};

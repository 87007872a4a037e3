// harness/generators/first-that.ts
var togetherMax = 16;
var takeFrom = (left, count) => {
  const taken = [];
  while (taken.length < count) {
    const next = left.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
};
var firstThat = async (things, holds, { bound, announce }) => {
  const sizeMax = announce === void 0 ? 1 : togetherMax;
  const left = things[Symbol.iterator]();
  let tried = 0;
  for (let size = Math.min(2, sizeMax); tried < bound; size = Math.min(2 * size, sizeMax)) {
    const together = takeFrom(left, Math.min(size, bound - tried));
    if (together.length === 0) break;
    announce?.(together);
    const held = await Promise.all(together.map(holds));
    const at = held.indexOf(true);
    const thing = together[at];
    if (thing !== void 0) return { thing, tried: tried + at + 1 };
    tried += together.length;
  }
  return { tried };
};

export {
  firstThat
};

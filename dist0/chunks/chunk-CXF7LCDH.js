// spec/vocabulary/did-you-mean.ts
var wordLengthMax = 64;
var editDistance = (left, right) => {
  let beforeLast = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1)
      );
      const swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? 0;
};
var distanceMax = (left, right) => Math.min(3, Math.max(1, Math.floor(Math.min(left.length, right.length) / 3)));
var didYouMean = (word, candidates) => {
  if (word === "" || word.length > wordLengthMax || candidates.includes(word)) return void 0;
  const lower = word.toLowerCase();
  let nearest;
  for (const candidate of candidates) {
    const max = distanceMax(word, candidate);
    if (candidate.length > wordLengthMax || Math.abs(candidate.length - word.length) > max) continue;
    const distance = editDistance(lower, candidate.toLowerCase());
    if (distance > max) continue;
    if (nearest === void 0 || distance < nearest.distance) nearest = { candidate, distance };
  }
  if (nearest !== void 0) return nearest.candidate;
  const beginning = word.length < 3 ? [] : candidates.filter((each) => each.toLowerCase().startsWith(lower));
  return beginning.length === 1 ? beginning[0] : void 0;
};

export {
  didYouMean
};

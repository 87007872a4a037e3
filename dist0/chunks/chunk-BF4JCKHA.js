// reports/formats/score.ts
var wholePercent = ({ count, of }) => of === 0 ? 0 : Math.floor(count * 100 / of);
var percent = (share) => {
  const whole = wholePercent(share);
  return whole === 0 && share.count > 0 ? "under 1 %" : `${whole} %`;
};
var renderScore = ({ correct, breadth }) => `correct ${percent(correct)} of what it claims \xB7 breadth ${percent(breadth)}`;

export {
  wholePercent,
  percent,
  renderScore
};

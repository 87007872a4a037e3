// spec/readings/witnesses/without.ts
var withoutWitness = [
  {
    choice: "AMB-04",
    reading: "each-pass",
    sameAs: "first-pass",
    none: "It needs AMB-06=again, and that implies AMB-07=main-exit: the delay then runs from the second pass whichever pass this choice names, and the passes of AMB-42 leave it alone by their own words."
  }
];

export {
  withoutWitness
};

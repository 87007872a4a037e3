// spec/vocabulary/world.ts
var defaultTies = ["operation", "process", "wake"];

export {
  defaultTies
};

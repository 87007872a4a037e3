// spec/readings/on-ask.ts
var overheard = (choose, onAsk) => (choice, apart) => {
  onAsk(choice);
  return choose(choice, apart);
};
var overheardReadings = (readings, onAsk) => new Proxy(readings, {
  get: (target, choice) => {
    onAsk(choice);
    return Reflect.get(target, choice);
  }
});

export {
  overheard,
  overheardReadings
};

import {
  hashOfWorld,
  traceOf
} from "./chunk-7KMDSFVA.js";

// harness/runner/recorded-player.ts
var recordedPlayer = ({ provenance, cases }) => {
  const byWorld = new Map(cases.map((each) => [each.world, each]));
  return {
    implementation: { name: provenance.name, version: provenance.version },
    playsDearly: true,
    play: async (world) => {
      const found = byWorld.get(hashOfWorld(world));
      if (found === void 0) return { status: "not-applicable", message: "it was not recorded" };
      return { status: "recorded", trace: traceOf(world, found, provenance) };
    },
    close: async () => {
    }
  };
};

export {
  recordedPlayer
};

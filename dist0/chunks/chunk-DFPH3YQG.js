import {
  worldBoundUs
} from "./chunk-KDJ6W52P.js";
import {
  recordCase
} from "./chunk-CTNUK54U.js";

// harness/runner/played.ts
var playedFrom = ({ trace, ending }) => {
  switch (ending.kind) {
    case "quiet":
    case "bound":
      return { status: "recorded", trace };
    case "leftover-timers":
      return { status: "protocol-error", message: ending.message, trace };
    case "exhausted":
      return { status: "inconclusive", message: ending.message, trace };
    case "crash":
    case "hang":
    case "protocol-error":
      return { status: ending.kind, message: ending.message, trace };
  }
};

// harness/runner/trusted-player.ts
var trustedPlayer = (implementation) => {
  const { name, version, capabilities } = implementation;
  return {
    implementation: { name, version, ...capabilities === void 0 ? {} : { capabilities } },
    play: async (world) => {
      const boundUs = worldBoundUs(world, implementation.latenessUs ?? 0);
      return playedFrom(await recordCase(implementation, world, { boundUs }));
    },
    close: async () => {
    }
  };
};

export {
  playedFrom,
  trustedPlayer
};

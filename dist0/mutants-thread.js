import {
  mutationChunk,
  openGround
} from "./chunks/chunk-VGZPGB2Y.js";
import "./chunks/chunk-DUX7XAYH.js";
import "./chunks/chunk-OIGIZ6XH.js";
import "./chunks/chunk-JZGGAKTW.js";
import "./chunks/chunk-PWKAKVJ5.js";
import "./chunks/chunk-W4FTOM2V.js";
import "./chunks/chunk-LFBB3VR5.js";
import "./chunks/chunk-ULLOG5G7.js";
import "./chunks/chunk-4SMJVUTV.js";
import "./chunks/chunk-43IJOVRW.js";
import {
  serveThread
} from "./chunks/chunk-D2BVAAPD.js";
import "./chunks/chunk-PS3NW7FK.js";
import "./chunks/chunk-HYO2APQB.js";
import "./chunks/chunk-2HNCDULA.js";
import "./chunks/chunk-YDPLBXIQ.js";
import "./chunks/chunk-NMAK5RL4.js";
import "./chunks/chunk-IUGB6F7Y.js";
import "./chunks/chunk-4IDPMULI.js";
import "./chunks/chunk-RVNO4JTL.js";
import "./chunks/chunk-FDP2BIH7.js";
import "./chunks/chunk-MVGBAHIO.js";
import "./chunks/chunk-GLRNWZKY.js";
import "./chunks/chunk-GGQI23JX.js";
import "./chunks/chunk-3RPIOLJO.js";
import "./chunks/chunk-BMGLCR4O.js";
import "./chunks/chunk-5EP57UTK.js";
import "./chunks/chunk-WKQYBAKE.js";
import "./chunks/chunk-KDJ6W52P.js";
import "./chunks/chunk-R6A5MN5I.js";
import "./chunks/chunk-AEVTBZKY.js";
import "./chunks/chunk-DDWHQTZF.js";
import "./chunks/chunk-OLLLIB4S.js";
import "./chunks/chunk-O6P3D35C.js";
import "./chunks/chunk-XQNX3MXR.js";
import "./chunks/chunk-54NM3ECW.js";
import "./chunks/chunk-F7E56YYU.js";
import "./chunks/chunk-CTNUK54U.js";
import "./chunks/chunk-BKG4756E.js";
import "./chunks/chunk-K6LK5BSW.js";
import "./chunks/chunk-KUK5OWVE.js";
import "./chunks/chunk-OCQDXIP5.js";
import "./chunks/chunk-U3VHIX7T.js";
import "./chunks/chunk-T2VQK4PI.js";
import "./chunks/chunk-Y7C5VPDX.js";
import "./chunks/chunk-FSO4RA7Y.js";
import "./chunks/chunk-QAWU4L6M.js";
import "./chunks/chunk-7V4W5W7R.js";
import "./chunks/chunk-CXF7LCDH.js";
import "./chunks/chunk-YMBPRE4P.js";
import "./chunks/chunk-TNTYKKM5.js";

// harness/cli/mutants-thread.ts
import { parentPort, workerData } from "node:worker_threads";
if (parentPort !== null) {
  const plan = workerData;
  let ground;
  serveThread(parentPort, {
    play: (from, count) => {
      ground ??= openGround(plan.thoroughness);
      return mutationChunk(ground, plan, from, count);
    },
    close: async () => {
    }
  });
}

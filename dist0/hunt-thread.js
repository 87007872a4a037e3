import {
  hunterWith,
  loadInvariant
} from "./chunks/chunk-5L5KBMTI.js";
import "./chunks/chunk-Q2TBTU73.js";
import {
  openAdapter
} from "./chunks/chunk-7CY7C6ZZ.js";
import "./chunks/chunk-N2JOXFFB.js";
import "./chunks/chunk-H2BFZNYZ.js";
import "./chunks/chunk-VEC7NNG7.js";
import "./chunks/chunk-MYM5BHFO.js";
import "./chunks/chunk-JKQITBBO.js";
import "./chunks/chunk-3MB2KMIH.js";
import "./chunks/chunk-7SZZWO6U.js";
import "./chunks/chunk-JZGGAKTW.js";
import "./chunks/chunk-PWKAKVJ5.js";
import "./chunks/chunk-W4FTOM2V.js";
import "./chunks/chunk-ULLOG5G7.js";
import "./chunks/chunk-4SMJVUTV.js";
import "./chunks/chunk-43IJOVRW.js";
import {
  serveThread
} from "./chunks/chunk-D2BVAAPD.js";
import "./chunks/chunk-PS3NW7FK.js";
import "./chunks/chunk-HYO2APQB.js";
import "./chunks/chunk-2HNCDULA.js";
import "./chunks/chunk-BOT4OJQO.js";
import "./chunks/chunk-DFPH3YQG.js";
import "./chunks/chunk-Q2QRSEV6.js";
import "./chunks/chunk-WPYISE77.js";
import "./chunks/chunk-NMEVBGK6.js";
import "./chunks/chunk-6M5GG3IU.js";
import "./chunks/chunk-YDPLBXIQ.js";
import "./chunks/chunk-NMAK5RL4.js";
import "./chunks/chunk-IUGB6F7Y.js";
import "./chunks/chunk-BMGLCR4O.js";
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

// harness/cli/hunt-thread.ts
import { parentPort, workerData } from "node:worker_threads";
var serve = async (port) => {
  const start = workerData;
  const opened = await openAdapter(start.adapter, { folder: start.folder, latenessUs: start.latenessUs });
  const loaded = start.invariant === void 0 ? void 0 : await loadInvariant(start.invariant, start.folder);
  let hunter;
  serveThread(port, {
    play: (from, count, range) => {
      if (!opened.ok) throw new Error(opened.mistake.message);
      if (loaded?.ok === false) throw new Error(loaded.mistake.message);
      const { origin, profile, rules } = start;
      const plan = {
        origin,
        profile,
        ...rules === void 0 ? {} : { rules },
        ...loaded === void 0 ? {} : { invariant: loaded.value.invariant }
      };
      hunter ??= hunterWith(opened.value, plan);
      return hunter.play(from, count, range);
    },
    close: async () => {
      if (opened.ok) await opened.value.close();
    }
  });
};
if (parentPort !== null) void serve(parentPort);

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
import "./chunks/chunk-PWKAKVJ5.js";
import "./chunks/chunk-W4FTOM2V.js";
import {
  serveThread
} from "./chunks/chunk-D2BVAAPD.js";
import "./chunks/chunk-PS3NW7FK.js";
import "./chunks/chunk-HYO2APQB.js";
import "./chunks/chunk-2HNCDULA.js";
import {
  runChunk
} from "./chunks/chunk-TA23AH2N.js";
import "./chunks/chunk-AM2S6V4C.js";
import "./chunks/chunk-ZMCGKUCY.js";
import "./chunks/chunk-BW3BHSTX.js";
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

// harness/cli/run-thread.ts
import { parentPort, workerData } from "node:worker_threads";
var serve = async (port) => {
  const { adapter, folder, latenessUs, cases, options } = workerData;
  const opened = await openAdapter(adapter, { folder, latenessUs });
  serveThread(port, {
    play: (from, count) => {
      if (!opened.ok) throw new Error(opened.mistake.message);
      return runChunk(cases, opened.value, options, from, count);
    },
    close: async () => {
      if (opened.ok) await opened.value.close();
    }
  });
};
if (parentPort !== null) void serve(parentPort);

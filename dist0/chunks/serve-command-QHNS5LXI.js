import {
  buildReport,
  knownCases,
  loadSource,
  loadTemplate,
  packReport,
  renderLivePage
} from "./chunk-D2FO65RV.js";
import "./chunk-TQFCZ5NB.js";
import "./chunk-2XLJCF6U.js";
import "./chunk-2Y4SJHBA.js";
import "./chunk-WZPW3ITD.js";
import "./chunk-LGYHBGOS.js";
import "./chunk-GJNGV3OW.js";
import "./chunk-ZYQ37OZE.js";
import "./chunk-3V5W5R74.js";
import "./chunk-OLMCU6AT.js";
import "./chunk-ABTTQBSC.js";
import "./chunk-FGZAHFFI.js";
import "./chunk-NTJONRPB.js";
import "./chunk-5ZGNU3QK.js";
import "./chunk-TCDVI5ZS.js";
import "./chunk-2D5C2LF7.js";
import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import "./chunk-YKSCE4M3.js";
import "./chunk-PLJNS6M4.js";
import "./chunk-ALYZVJ6A.js";
import "./chunk-YX3TF3QB.js";
import "./chunk-KI7GRJWK.js";
import "./chunk-LB7PVBCZ.js";
import "./chunk-IXH7SIGX.js";
import "./chunk-N2JOXFFB.js";
import "./chunk-H2BFZNYZ.js";
import "./chunk-VEC7NNG7.js";
import "./chunk-MYM5BHFO.js";
import "./chunk-JKQITBBO.js";
import "./chunk-3MB2KMIH.js";
import "./chunk-7SZZWO6U.js";
import "./chunk-JZGGAKTW.js";
import "./chunk-IPA5NXA4.js";
import "./chunk-WFPZXVLM.js";
import "./chunk-LFBB3VR5.js";
import "./chunk-ULLOG5G7.js";
import "./chunk-4SMJVUTV.js";
import "./chunk-43IJOVRW.js";
import "./chunk-PS3NW7FK.js";
import "./chunk-HYO2APQB.js";
import "./chunk-2HNCDULA.js";
import "./chunk-YUUWSIWK.js";
import "./chunk-U2FUGU44.js";
import {
  exitCodes
} from "./chunk-E2RGNN26.js";
import "./chunk-ZMCGKUCY.js";
import "./chunk-ILLNLCQ4.js";
import "./chunk-A2WKCO75.js";
import "./chunk-JVJKMZ6A.js";
import "./chunk-Q2QRSEV6.js";
import "./chunk-M5JTRKYI.js";
import {
  packageVersion
} from "./chunk-NMEVBGK6.js";
import "./chunk-6M5GG3IU.js";
import "./chunk-YDPLBXIQ.js";
import "./chunk-NMAK5RL4.js";
import "./chunk-SPANGXFO.js";
import "./chunk-4IDPMULI.js";
import "./chunk-RVNO4JTL.js";
import "./chunk-FDP2BIH7.js";
import "./chunk-MVGBAHIO.js";
import "./chunk-GLRNWZKY.js";
import "./chunk-GGQI23JX.js";
import "./chunk-3RPIOLJO.js";
import "./chunk-BMGLCR4O.js";
import "./chunk-5EP57UTK.js";
import "./chunk-WKQYBAKE.js";
import "./chunk-ZYRKR7M2.js";
import "./chunk-R6A5MN5I.js";
import "./chunk-7Q2MR3UJ.js";
import "./chunk-5Z73KAZC.js";
import "./chunk-OLLLIB4S.js";
import "./chunk-O6P3D35C.js";
import "./chunk-XQNX3MXR.js";
import "./chunk-NHRBDROW.js";
import "./chunk-B3TH7CUU.js";
import "./chunk-CTNUK54U.js";
import "./chunk-BKG4756E.js";
import "./chunk-K6LK5BSW.js";
import "./chunk-KUK5OWVE.js";
import "./chunk-OCQDXIP5.js";
import "./chunk-U3VHIX7T.js";
import "./chunk-T2VQK4PI.js";
import "./chunk-Y7C5VPDX.js";
import "./chunk-FSO4RA7Y.js";
import "./chunk-QAWU4L6M.js";
import "./chunk-7V4W5W7R.js";
import "./chunk-CXF7LCDH.js";
import "./chunk-YMBPRE4P.js";
import "./chunk-TNTYKKM5.js";

// harness/cli/serve-command.ts
import { createServer } from "node:http";

// harness/cli/live-data.ts
import { statSync } from "node:fs";
import { resolve } from "node:path";
var restFactor = 4;
var markOf = (file, cwd) => {
  const { size, mtimeMs } = statSync(resolve(cwd, file), { throwIfNoEntry: false }) ?? { size: -1, mtimeMs: 0 };
  return `${size}-${mtimeMs}`;
};
var LiveData = class {
  #files;
  #cwd;
  #known = knownCases();
  #mark = "";
  #answer = { ok: false, why: "" };
  #restUntilMs = 0;
  constructor(files, cwd) {
    this.#files = files;
    this.#cwd = cwd;
  }
  /** The report of what the files hold now, or held a moment ago. */
  now() {
    const mark = this.#files.map((file) => markOf(file, this.#cwd)).join(" ");
    const beganMs = performance.now();
    if (mark === this.#mark || beganMs < this.#restUntilMs) return this.#answer;
    this.#mark = mark;
    this.#answer = this.#read(mark);
    const endedMs = performance.now();
    if (this.#answer.ok) this.#restUntilMs = endedMs + restFactor * (endedMs - beganMs);
    return this.#answer;
  }
  #read(mark) {
    const sources = [];
    for (const file of this.#files) {
      const source = loadSource(file, this.#cwd, { cutOff: true });
      if (!source.ok) return { ok: false, why: source.mistake.message };
      sources.push(source.value);
    }
    const report = buildReport(sources, { killspec: packageVersion(), known: this.#known });
    return { ok: true, tag: `"${mark.replaceAll(" ", "_")}"`, packed: packReport(report) };
  }
};

// harness/cli/serve-command.ts
var loopback = "127.0.0.1";
var headers = {
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Frame-Options": "DENY"
};
var say = (response, status, text) => {
  response.writeHead(status, { ...headers, "Content-Type": "text/plain; charset=utf-8" }).end(text);
};
var isAskedOfUs = ({ headers: { host } }, port) => host === `${loopback}:${port}` || host === `localhost:${port}`;
var answerData = (request, response, data) => {
  const answer2 = data.now();
  if (!answer2.ok) say(response, 503, answer2.why);
  else if (request.headers["if-none-match"] === answer2.tag)
    response.writeHead(304, { ...headers, ETag: answer2.tag }).end();
  else {
    response.writeHead(200, { ...headers, ETag: answer2.tag, "Content-Type": "application/octet-stream" }).end(request.method === "HEAD" ? void 0 : answer2.packed);
  }
};
var answer = (request, response, page, data) => {
  const { port } = request.socket.address();
  if (!isAskedOfUs(request, port)) say(response, 403, "this server answers to its own address only\n");
  else if (request.method !== "GET" && request.method !== "HEAD") say(response, 405, "nothing can be changed here\n");
  else if (request.url === "/data") answerData(request, response, data);
  else if (request.url === "/") {
    response.writeHead(200, { ...headers, "Content-Type": "text/html; charset=utf-8" }).end(request.method === "HEAD" ? void 0 : page);
  } else say(response, 404, "there is nothing here\n");
};
var listen = (server, port) => new Promise((done) => {
  server.once("error", (error) => done(error.code ?? error.message));
  server.listen(port, loopback, () => done(server.address()));
});
var serveCommand = async (files, options, io) => {
  const data = new LiveData(files, io.cwd);
  const page = renderLivePage(`${files.join(", ")} \xB7 killspec serve`, loadTemplate());
  const server = createServer((request, response) => answer(request, response, page, data));
  const address = await listen(server, options.port ?? 0);
  if (typeof address === "string") {
    io.writeError(
      await renderMistake({
        message: `port ${options.port} cannot be used (${address})`,
        hint: "without --port any free one is taken"
      })
    );
    return exitCodes.usage;
  }
  io.write(`http://${loopback}:${address.port}/ shows ${files.join(", ")}; Ctrl-C ends it
`);
  await new Promise((done) => {
    io.onInterrupt(() => done());
  });
  server.closeAllConnections();
  await new Promise((done) => {
    server.close(() => done());
  });
  return exitCodes.ok;
};
export {
  serveCommand
};

import {
  plainStyle
} from "./chunk-YKSCE4M3.js";

// harness/cli/setting.ts
import picocolors from "picocolors";
var widthMin = 60;
var widthMax = 120;
var coloured = () => {
  const { bold, dim, red, green, yellow } = picocolors.createColors(true);
  return { bold, dim, bad: red, good: green, warn: yellow };
};
var settingFor = (io, color) => {
  const refused = !color || (io.env["NO_COLOR"] ?? "") !== "" || io.env["TERM"] === "dumb";
  const style = io.columns === void 0 || refused ? plainStyle : coloured();
  return { style, width: Math.max(widthMin, Math.min(widthMax, io.columns ?? widthMax)) };
};

export {
  settingFor
};

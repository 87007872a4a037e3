import {
  dayProblem,
  loadBaseline,
  readBaseline
} from "./chunk-TYLPFHN3.js";
import "./chunk-MDYWARLC.js";
import "./chunk-6M5GG3IU.js";
import "./chunk-GLRNWZKY.js";
import "./chunk-GGQI23JX.js";
import "./chunk-3RPIOLJO.js";
import "./chunk-OLLLIB4S.js";
import "./chunk-CXF7LCDH.js";
export {
  dayProblem,
  loadBaseline,
  readBaseline
};

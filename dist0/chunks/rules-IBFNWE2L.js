import {
  rule,
  ruleById,
  rules
} from "./chunk-WJKVNQSL.js";
import "./chunk-BQQHZCJR.js";
import "./chunk-FSO4RA7Y.js";
import "./chunk-QAWU4L6M.js";
import "./chunk-7V4W5W7R.js";
import "./chunk-CXF7LCDH.js";
export {
  rule,
  ruleById,
  rules
};

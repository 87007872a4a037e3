import {
  loadRecording
} from "./chunk-UPC6BTZI.js";
import "./chunk-7KMDSFVA.js";
import "./chunk-3MB2KMIH.js";
import "./chunk-BMGLCR4O.js";
import "./chunk-OCQDXIP5.js";
import "./chunk-Y7C5VPDX.js";
import "./chunk-FSO4RA7Y.js";
import "./chunk-QAWU4L6M.js";
import "./chunk-7V4W5W7R.js";
import "./chunk-CXF7LCDH.js";
export {
  loadRecording
};

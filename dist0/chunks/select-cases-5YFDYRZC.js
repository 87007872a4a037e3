import {
  narrows,
  ownCaseNames,
  selectCases
} from "./chunk-SANKAEC6.js";
import "./chunk-YX3TF3QB.js";
import "./chunk-3MB2KMIH.js";
import "./chunk-IQAJZO2Z.js";
import "./chunk-4IDPMULI.js";
import "./chunk-RVNO4JTL.js";
import "./chunk-FDP2BIH7.js";
import "./chunk-MVGBAHIO.js";
import "./chunk-GLRNWZKY.js";
import "./chunk-GGQI23JX.js";
import "./chunk-3RPIOLJO.js";
import "./chunk-BMGLCR4O.js";
import "./chunk-WKQYBAKE.js";
import "./chunk-R6A5MN5I.js";
import "./chunk-SBT7JU65.js";
import "./chunk-AMQS5DNI.js";
import "./chunk-OLLLIB4S.js";
import "./chunk-O6P3D35C.js";
import "./chunk-XQNX3MXR.js";
import "./chunk-WJKVNQSL.js";
import "./chunk-BQQHZCJR.js";
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
export {
  narrows,
  ownCaseNames,
  selectCases
};

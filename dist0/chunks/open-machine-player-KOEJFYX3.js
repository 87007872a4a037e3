import {
  openMachine
} from "./chunk-237BX24A.js";
import "./chunk-7FYDPUSA.js";
import "./chunk-QLNRDRQH.js";
import "./chunk-3BL3AY7B.js";
import "./chunk-7QTFXSOL.js";
import "./chunk-UYAL337D.js";
import "./chunk-7RH22L6J.js";
import "./chunk-H2BFZNYZ.js";
import "./chunk-3MB2KMIH.js";
import "./chunk-W4FTOM2V.js";
import "./chunk-PS3NW7FK.js";
import "./chunk-HYO2APQB.js";
import "./chunk-2HNCDULA.js";
import "./chunk-Q2QRSEV6.js";
import "./chunk-GLRNWZKY.js";
import "./chunk-GGQI23JX.js";
import "./chunk-3RPIOLJO.js";
import "./chunk-BMGLCR4O.js";
import "./chunk-5EP57UTK.js";
import "./chunk-WKQYBAKE.js";
import "./chunk-KDJ6W52P.js";
import "./chunk-R6A5MN5I.js";
import "./chunk-DDWHQTZF.js";
import "./chunk-XQNX3MXR.js";
import "./chunk-F7E56YYU.js";
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
export {
  openMachine
};

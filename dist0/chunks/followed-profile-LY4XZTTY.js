import {
  followedProfile
} from "./chunk-UYAL337D.js";
import "./chunk-7RH22L6J.js";
import "./chunk-W4FTOM2V.js";
import "./chunk-PS3NW7FK.js";
import "./chunk-2HNCDULA.js";
import "./chunk-5EP57UTK.js";
import "./chunk-XQNX3MXR.js";
import "./chunk-U3VHIX7T.js";
import "./chunk-T2VQK4PI.js";
import "./chunk-Y7C5VPDX.js";
import "./chunk-FSO4RA7Y.js";
import "./chunk-QAWU4L6M.js";
import "./chunk-7V4W5W7R.js";
import "./chunk-CXF7LCDH.js";
import "./chunk-YMBPRE4P.js";
export {
  followedProfile
};

import {
  checkBound
} from "./chunk-YOEXJJZH.js";
import {
  huntCommand
} from "./chunk-7VGSWFJ4.js";
import "./chunk-2CVMP5FM.js";
import "./chunk-RHZKNSGI.js";
import "./chunk-LUFHF5JC.js";
import "./chunk-X5ZL7NYF.js";
import "./chunk-DLKRRK43.js";
import "./chunk-VYG35XTZ.js";
import "./chunk-SAACCEFV.js";
import "./chunk-HC5MGSAH.js";
import "./chunk-O6C4QBKP.js";
import "./chunk-MIGWRUPW.js";
import "./chunk-OLMCU6AT.js";
import "./chunk-AXN6VX3A.js";
import "./chunk-SWT2Z7TB.js";
import "./chunk-J2FPCCDG.js";
import "./chunk-ABTTQBSC.js";
import "./chunk-7KFWRDQK.js";
import "./chunk-7TD7J2RX.js";
import "./chunk-FGZAHFFI.js";
import "./chunk-NTJONRPB.js";
import "./chunk-WU5JAVWK.js";
import "./chunk-KIPMHDIU.js";
import "./chunk-TCDVI5ZS.js";
import "./chunk-4W4PPITZ.js";
import "./chunk-WRHY42SN.js";
import "./chunk-2D5C2LF7.js";
import "./chunk-BNF7CU2F.js";
import "./chunk-PEW346XG.js";
import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import "./chunk-YKSCE4M3.js";
import "./chunk-PLJNS6M4.js";
import "./chunk-ALYZVJ6A.js";
import "./chunk-YX3TF3QB.js";
import "./chunk-KI7GRJWK.js";
import "./chunk-5BTS7XAB.js";
import "./chunk-LB7PVBCZ.js";
import "./chunk-IXH7SIGX.js";
import "./chunk-N2JOXFFB.js";
import "./chunk-H2BFZNYZ.js";
import "./chunk-VEC7NNG7.js";
import "./chunk-MYM5BHFO.js";
import "./chunk-JKQITBBO.js";
import "./chunk-3MB2KMIH.js";
import "./chunk-7SZZWO6U.js";
import "./chunk-RMP65VYW.js";
import "./chunk-JZGGAKTW.js";
import "./chunk-IPA5NXA4.js";
import "./chunk-WFPZXVLM.js";
import "./chunk-ULLOG5G7.js";
import "./chunk-4SMJVUTV.js";
import "./chunk-43IJOVRW.js";
import "./chunk-PS3NW7FK.js";
import "./chunk-HYO2APQB.js";
import "./chunk-2HNCDULA.js";
import "./chunk-4FWTKTQV.js";
import "./chunk-U2FUGU44.js";
import {
  exitCodes
} from "./chunk-E2RGNN26.js";
import "./chunk-7ED7QEYS.js";
import "./chunk-ZMCGKUCY.js";
import "./chunk-ILLNLCQ4.js";
import "./chunk-A2WKCO75.js";
import "./chunk-JVJKMZ6A.js";
import "./chunk-Q2QRSEV6.js";
import "./chunk-M5JTRKYI.js";
import "./chunk-NMEVBGK6.js";
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

// harness/cli/exhaust-command.ts
var exhaustCommand = async (options, io) => {
  const bound = checkBound(options.bound);
  if (bound.ok) return huntCommand({ ...options, bound: bound.value }, io);
  io.writeError(await renderMistake(bound.mistake));
  return exitCodes.usage;
};
export {
  exhaustCommand
};

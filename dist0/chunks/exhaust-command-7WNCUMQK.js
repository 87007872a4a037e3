import {
  checkBound
} from "./chunk-YOEXJJZH.js";
import {
  huntCommand
} from "./chunk-DNQY6PVB.js";
import "./chunk-Z4VPCQDC.js";
import "./chunk-AXG7MSO6.js";
import "./chunk-LUFHF5JC.js";
import "./chunk-X5ZL7NYF.js";
import "./chunk-DLKRRK43.js";
import "./chunk-VYG35XTZ.js";
import "./chunk-SAACCEFV.js";
import "./chunk-HC5MGSAH.js";
import "./chunk-2YZLOZYM.js";
import "./chunk-MIGWRUPW.js";
import "./chunk-J63ASRY5.js";
import "./chunk-AXN6VX3A.js";
import "./chunk-SWT2Z7TB.js";
import "./chunk-5DI7RYVL.js";
import "./chunk-6WAEPG7X.js";
import "./chunk-UDQYYTFI.js";
import "./chunk-7TD7J2RX.js";
import "./chunk-YOHMAXG2.js";
import "./chunk-NTJONRPB.js";
import "./chunk-HALDDUQT.js";
import "./chunk-KIPMHDIU.js";
import "./chunk-3JIL6ZMT.js";
import "./chunk-GFJQST6Z.js";
import "./chunk-WRHY42SN.js";
import "./chunk-H756YC3P.js";
import "./chunk-BNF7CU2F.js";
import "./chunk-4SMNKY7D.js";
import {
  renderMistake
} from "./chunk-HOVRE4WG.js";
import "./chunk-WCU6ZCPR.js";
import "./chunk-PLJNS6M4.js";
import "./chunk-SANKAEC6.js";
import "./chunk-YX3TF3QB.js";
import "./chunk-KI7GRJWK.js";
import "./chunk-N555VJEQ.js";
import "./chunk-REZH2LMK.js";
import "./chunk-VFJ6YFAD.js";
import "./chunk-N2JOXFFB.js";
import "./chunk-H2BFZNYZ.js";
import "./chunk-VEC7NNG7.js";
import "./chunk-MYM5BHFO.js";
import "./chunk-JKQITBBO.js";
import "./chunk-3MB2KMIH.js";
import "./chunk-7SZZWO6U.js";
import "./chunk-VNKKIR45.js";
import "./chunk-JZGGAKTW.js";
import "./chunk-PWKAKVJ5.js";
import "./chunk-W4FTOM2V.js";
import "./chunk-ULLOG5G7.js";
import "./chunk-4SMJVUTV.js";
import "./chunk-43IJOVRW.js";
import "./chunk-PS3NW7FK.js";
import "./chunk-HYO2APQB.js";
import "./chunk-2HNCDULA.js";
import "./chunk-4FWTKTQV.js";
import "./chunk-BKMXLHQG.js";
import {
  exitCodes
} from "./chunk-E2RGNN26.js";
import "./chunk-KSVUT2YY.js";
import "./chunk-ZMCGKUCY.js";
import "./chunk-C6ZAIUFH.js";
import "./chunk-GUIV45II.js";
import "./chunk-WZKXVMPT.js";
import "./chunk-Q2QRSEV6.js";
import "./chunk-7VZWKUBZ.js";
import "./chunk-NMEVBGK6.js";
import "./chunk-6M5GG3IU.js";
import "./chunk-YDPLBXIQ.js";
import "./chunk-NMAK5RL4.js";
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
import "./chunk-NWIT5QX6.js";
import "./chunk-R6A5MN5I.js";
import "./chunk-SBT7JU65.js";
import "./chunk-AMQS5DNI.js";
import "./chunk-OLLLIB4S.js";
import "./chunk-O6P3D35C.js";
import "./chunk-XQNX3MXR.js";
import "./chunk-WJKVNQSL.js";
import "./chunk-BQQHZCJR.js";
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

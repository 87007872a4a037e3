import { expect, test } from 'vitest';
import { accepts } from '../../spec/model/accepts.ts';
import { judge } from '../../spec/oracle/judge.ts';
import { literal } from '../../spec/profiles/profile.ts';
import { recordCaseSync } from '../adapters/in-process/record-case.ts';
import { worldAt } from '../generators/world-at.ts';
import { reference } from '../implementations/reference/reference.ts';
import { loadUnit, unitSources } from '../kernel/load-unit.ts';
import { worldBoundUs } from '../runner/case-bound.ts';

/** Of the first 10 million worlds of seed 1 those in which the rules, the twin and the reference were once not of one mind. */
const indices: readonly number[] = [
  533_220, 544_068, 545_122, 562_108, 632_054, 853_549, 882_926, 904_199, 921_696, 1_023_260, 1_041_892, 1_071_225,
  1_084_522, 1_125_982, 1_211_315, 1_310_301, 1_416_117, 1_480_370, 1_574_327, 1_593_544, 1_699_570, 1_727_055,
  1_761_162, 1_800_380, 1_830_183, 1_840_299, 1_877_983, 1_883_130, 1_907_211, 1_943_452, 2_064_894, 2_239_123,
  2_282_327, 2_317_022, 2_327_239, 2_334_193, 2_342_474, 2_400_207, 2_409_919, 2_512_671, 2_608_308, 2_761_434,
  2_807_253, 2_847_514, 2_994_595, 3_099_617, 3_236_692, 3_270_518, 3_298_377, 3_312_716, 3_471_427, 3_502_992,
  3_516_784, 3_709_457, 3_721_848, 3_892_242, 3_931_119, 4_078_674, 4_084_622, 4_085_624, 4_155_902, 4_173_279,
  4_197_759, 4_239_957, 4_275_068, 4_291_990, 4_327_330, 4_413_371, 4_422_335, 4_429_631, 4_434_001, 4_674_775,
  4_712_392, 4_755_811, 4_756_467, 4_876_784, 4_881_733, 4_887_868, 4_992_841, 5_015_427, 5_261_142, 5_264_946,
  5_294_117, 5_413_339, 5_417_340, 5_448_091, 5_475_731, 5_687_983, 5_807_337, 5_840_864, 5_866_643, 5_867_440,
  5_871_200, 5_875_307, 5_902_913, 5_949_625, 6_000_961, 6_003_067, 6_069_819, 6_268_355, 6_276_233, 6_282_192,
  6_335_295, 6_402_430, 6_464_227, 6_695_147, 6_711_972, 6_743_240, 6_805_965, 6_866_207, 6_878_901, 6_911_023,
  6_984_311, 7_090_756, 7_171_327, 7_311_483, 7_332_768, 7_420_006, 7_453_916, 7_456_111, 7_476_131, 7_483_683,
  7_549_664, 7_554_802, 7_570_007, 7_606_709, 7_637_088, 7_778_937, 7_824_320, 7_996_934, 8_051_911, 8_057_112,
  8_091_260, 8_195_471, 8_230_391, 8_276_680, 8_451_165, 8_455_978, 8_576_183, 8_579_244, 8_590_485, 8_620_049,
  8_646_346, 8_668_427, 8_673_556, 8_776_248, 8_796_474, 8_916_341, 9_055_798, 9_095_140, 9_162_868, 9_208_722,
  9_381_706, 9_517_611, 9_556_115, 9_573_667, 9_573_942, 9_653_818, 9_667_805, 9_711_521, 9_738_495, 9_964_319,
];

test('in each of these rare worlds the reference conforms, and both judges say so', () => {
  const others = indices.filter((index) => {
    const world = worldAt(1, index);
    const { trace } = recordCaseSync(reference, world, { boundUs: worldBoundUs(world, 0) });
    const unit = loadUnit(world.unit.name, unitSources(world.unit));
    return judge(trace, literal, unit).status !== 'conformant' || accepts(trace, literal, unit).status !== 'accepted';
  });
  expect(others).toEqual([]);
});

import {
  copyState,
  passTime,
  takeInEveryWay
} from "./chunk-W4FTOM2V.js";

// spec/model/course.ts
var laterOf = (one, other) => (other?.atUs ?? 0) > (one?.atUs ?? 0) ? other : one;
var survivors = (states) => {
  const alive = states.filter(({ rejection }) => rejection === void 0);
  if (alive.length > 0) return alive;
  return states.map(({ rejection }) => rejection).reduce(laterOf);
};
var forkCourse = (course) => course.map(copyState);
var goOn = (course, event) => survivors(takeInEveryWay(course, event));
var comeToEnd = (course, endUs) => {
  for (const state of course) passTime(state, endUs + 1);
  return survivors(course);
};
var isRefused = (course) => "reason" in course;

export {
  forkCourse,
  goOn,
  comeToEnd,
  isRefused
};

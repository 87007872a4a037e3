import {
  formatProblem,
  formatProblems,
  shownProblemsMax
} from "./chunk-TJ5IRTTD.js";
import "./chunk-C26COXHF.js";
export {
  formatProblem,
  formatProblems,
  shownProblemsMax
};

// reports/formats/problem-groups.ts
var groupProblems = (problems) => {
  const groups = /* @__PURE__ */ new Map();
  for (const [at, problem] of problems.entries()) {
    const key = problem.failure === void 0 ? `${problem.kind} ${at}` : problem.kind;
    const group = groups.get(key) ?? { kind: problem.kind, first: problem, count: 0 };
    groups.set(key, { ...group, count: group.count + 1 });
  }
  return [...groups.values()];
};

export {
  groupProblems
};

import {
  toYaml
} from "./chunk-SAACCEFV.js";
import {
  firstThat
} from "./chunk-AXN6VX3A.js";
import {
  readScenario
} from "./chunk-4IDPMULI.js";
import {
  SourceText
} from "./chunk-3RPIOLJO.js";
import {
  defaultTies
} from "./chunk-WKQYBAKE.js";
import {
  parseTimeSpan
} from "./chunk-FSO4RA7Y.js";

// harness/scenarios/is-sound.ts
var meta = { title: "x", rules: ["PROC-1"] };
var isSound = (world) => {
  const source = new SourceText("x.yaml", toYaml(world, meta));
  const read = readScenario(source, "x")?.cases[0]?.world;
  return source.problems.length === 0 && JSON.stringify(read) === JSON.stringify(world);
};

// harness/runner/lists.ts
var without = (list, at) => list.filter((_item, place) => place !== at);
var replaced = (list, at, item) => list.map((old, place) => place === at ? item : old);
var omit = (record, key) => Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

// harness/runner/simpler-times.ts
var secondUs = 1e6;
var simplerTimes = (us) => {
  const whole = Math.round(us / secondUs) * secondUs;
  const candidates = [0, secondUs, whole];
  const rank = (value) => value === 0 ? 0 : value === secondUs ? 1 : value % secondUs === 0 ? 2 : 3;
  return [...new Set(candidates)].filter((candidate) => rank(candidate) < rank(us));
};

// harness/runner/simpler-behaviours.ts
var simplerFields = (part) => {
  if (!("fields" in part)) return [];
  const keys = Object.keys(part.fields);
  return keys.length < 2 ? [] : keys.map((key) => ({ ...part, fields: omit(part.fields, key) }));
};
var simplerParts = (part) => {
  const times = "afterUs" in part ? simplerTimes(part.afterUs).map((afterUs) => ({ ...part, afterUs })) : [];
  const status = "status" in part && part.status !== 0 ? [{ ...part, status: 0 }] : [];
  return [...times, ...status, ...simplerFields(part)];
};
var plainer = (reaction) => reaction.kind === "ignore" ? [] : [{ kind: "ignore" }];
var simplerReactions = (behaviour, signal, reactions) => {
  const put = (list) => ({ ...behaviour, when: { ...behaviour.when, [signal]: list } });
  const rest = omit(behaviour.when, signal);
  const gone = [[`its reaction to ${signal}`, { ...behaviour, when: rest }]];
  if (reactions.length > 1) {
    gone.push(
      ...reactions.map((_r, at) => [`one reaction to ${signal}`, put(without(reactions, at))])
    );
  }
  const simpler = reactions.flatMap(
    (reaction, at) => [...simplerParts(reaction), ...plainer(reaction)].map(
      (part) => [`the time or status of a reaction to ${signal}`, put(replaced(reactions, at, part))]
    )
  );
  return [...gone, ...simpler];
};
var simplerDeeds = (behaviour) => [
  ...behaviour.deeds.map(
    (deed, at) => [
      `what it does by itself (${deed.kind})`,
      { ...behaviour, deeds: without(behaviour.deeds, at) }
    ]
  ),
  ...behaviour.deeds.flatMap(
    (deed, at) => simplerParts(deed).map(
      (part) => [
        `the time or status of what it does by itself (${deed.kind})`,
        { ...behaviour, deeds: replaced(behaviour.deeds, at, part) }
      ]
    )
  )
];
var marks = [
  "exitsWith",
  "stopped",
  "unkillable",
  "protected",
  "zombie",
  "kernelThread",
  "outsider",
  "subgroup",
  "outside",
  "foreign"
];
var simplerSleeps = ({ unkillable }) => unkillable?.forUs === void 0 ? [] : [{}, ...simplerTimes(unkillable.forUs).map((forUs) => ({ forUs }))];
var simplerMarks = (behaviour) => [
  ...marks.filter((mark) => behaviour[mark] !== void 0).map((mark) => {
    const { [mark]: _left, ...rest } = behaviour;
    return [mark, rest];
  }),
  ...simplerSleeps(behaviour).map(
    (unkillable) => ["the time for which it cannot be killed", { ...behaviour, unkillable }]
  ),
  ...simplerTimes(behaviour.exitsWith?.afterUs ?? 0).map((afterUs) => {
    const { exitsWith, ...rest } = behaviour;
    return [
      "the time of exitsWith",
      exitsWith === void 0 ? rest : { ...rest, exitsWith: { ...exitsWith, afterUs } }
    ];
  })
];
var simplerBehaviours = (behaviour) => {
  const signals = Object.entries(behaviour.when);
  return [
    ...signals.length > 1 ? [["all its reactions", { ...behaviour, when: {} }]] : [],
    ...simplerMarks(behaviour),
    ...simplerDeeds(behaviour),
    ...signals.flatMap(([signal, reactions]) => simplerReactions(behaviour, signal, reactions))
  ];
};

// harness/runner/unit-reductions.ts
var settingOf = (line) => {
  const at = line.indexOf("=");
  return at <= 0 ? void 0 : { key: line.slice(0, at).trim(), value: line.slice(at + 1).trim() };
};
var processOf = (setting, index) => index === 0 ? setting : `${setting}.${index + 1}`;
var withoutCommand = (commands, setting, index) => Object.fromEntries(
  Object.entries(commands).flatMap(([name, behaviour]) => {
    const [, base, number] = /^(Exec[A-Za-z]+)(?:\.(\d+))?$/.exec(name) ?? [];
    const place = Number(number ?? 1) - 1;
    if (base !== setting || place < index) return [[name, behaviour]];
    return place === index ? [] : [[processOf(setting, place - 1), behaviour]];
  })
);
var withoutLine = (world, lines, at) => {
  const { unit } = world;
  const cut = { ...world, unit: { ...unit, text: without(lines, at).join("\n") } };
  const key = settingOf(lines[at] ?? "")?.key;
  if (key === void 0 || !key.startsWith("Exec")) return cut;
  const index = lines.slice(0, at).filter((line) => settingOf(line)?.key === key).length;
  return { ...cut, commands: withoutCommand(world.commands, key, index) };
};
var isNeeded = (line, isLast) => line === "" && isLast || /^\s*\[/.test(line);
var plainSpan = "10s";
var simplerLine = (line) => {
  const setting = settingOf(line);
  if (setting === void 0) return void 0;
  if (setting.key.startsWith("Exec") && setting.value.startsWith("-"))
    return `${setting.key}=${setting.value.slice(1)}`;
  const isSpan = setting.key.endsWith("Sec") && setting.value !== "" && parseTimeSpan(setting.value).status === "valid";
  return isSpan && setting.value !== plainSpan ? `${setting.key}=${plainSpan}` : void 0;
};
var isEmptySection = (lines, at) => {
  const next = lines[at + 1];
  return /^\s*\[/.test(lines[at] ?? "") && at > 0 && (next === void 0 || next === "" || /^\s*\[/.test(next));
};
var inText = (world) => {
  const { unit } = world;
  const lines = unit.text.split("\n");
  return lines.flatMap((line, at) => {
    const isLast = at === lines.length - 1;
    if (isNeeded(line, isLast)) {
      return isEmptySection(lines, at) ? [{ what: `empty section ${line}`, world: withoutLine(world, lines, at) }] : [];
    }
    const simpler = simplerLine(line);
    const text = simpler === void 0 ? void 0 : replaced(lines, at, simpler).join("\n");
    return [
      { what: `line ${line.trim()}`, world: withoutLine(world, lines, at) },
      ...text === void 0 ? [] : [{ what: `the value of ${line.trim()}`, world: { ...world, unit: { ...unit, text } } }]
    ];
  });
};
var inDropIn = (world, at, dropIn) => {
  const { unit } = world;
  const lines = dropIn.split("\n");
  const put = (dropIns, text = unit.text) => ({ ...world, unit: { ...unit, text, dropIns } });
  return [
    { what: "a drop-in", world: put(without(unit.dropIns, at)) },
    {
      what: "a drop-in, as part of the unit file",
      world: put(without(unit.dropIns, at), `${unit.text.replace(/\n*$/, "\n")}${dropIn}`)
    },
    ...lines.flatMap(
      (line, place) => isNeeded(line, place === lines.length - 1) ? [] : [
        {
          what: `line ${line.trim()} of a drop-in`,
          world: put(replaced(unit.dropIns, at, without(lines, place).join("\n")))
        }
      ]
    )
  ];
};
var joinSections = (world) => {
  const lines = world.unit.text.split("\n");
  return lines.flatMap((line, at) => {
    const earlier = lines.slice(0, at).findLast((other) => /^\s*\[/.test(other));
    if (!/^\s*\[/.test(line) || earlier !== line) return [];
    return [
      { what: `the second ${line}`, world: { ...world, unit: { ...world.unit, text: without(lines, at).join("\n") } } }
    ];
  });
};
var unitReductions = (world) => [
  ...world.unit.dropIns.flatMap((dropIn, at) => inDropIn(world, at, dropIn)),
  ...joinSections(world),
  ...inText(world)
];

// harness/runner/reductions.ts
var namesMain = (fields, process) => fields["MAINPID"] === process;
var names = (part, process) => "to" in part && part.to === process || "child" in part && part.child === process || "fields" in part && namesMain(part.fields, process);
var operationNames = (operation, process) => "process" in operation && operation.process === process || "to" in operation && operation.to === process || "fields" in operation && namesMain(operation.fields, process) || "child" in operation && (operation.child === process || operation.parent === process);
var forget = (behaviour, process) => {
  const { exitsWith, ...rest } = behaviour;
  const when = Object.fromEntries(
    Object.entries(behaviour.when).map(([signal, reactions]) => [signal, reactions.filter((reaction) => !names(reaction, process))]).filter(([, reactions]) => reactions.length > 0)
  );
  const kept = exitsWith === void 0 || exitsWith.process === process ? {} : { exitsWith };
  return { ...rest, when, deeds: behaviour.deeds.filter((deed) => !names(deed, process)), ...kept };
};
var mapBehaviours = (behaviours, change) => Object.fromEntries(Object.entries(behaviours).map(([name, behaviour]) => [name, change(behaviour)]));
var withoutProcess = (world, process) => ({
  ...world,
  processes: mapBehaviours(omit(world.processes, process), (behaviour) => forget(behaviour, process)),
  commands: mapBehaviours(omit(world.commands, process), (behaviour) => forget(behaviour, process)),
  operations: world.operations.filter((operation) => !operationNames(operation, process))
});
var inBehaviours = (world, field) => Object.entries(world[field]).flatMap(
  ([name, behaviour]) => simplerBehaviours(behaviour).map(([what, simpler]) => ({
    what: `of ${name}: ${what}`,
    world: { ...world, [field]: { ...world[field], [name]: simpler } }
  }))
);
var simplerOperations = (operation) => {
  const times = simplerTimes(operation.atUs).map((atUs) => ({ ...operation, atUs }));
  switch (operation.op) {
    case "exit":
      return operation.status === 0 ? times : [...times, { ...operation, status: 0 }];
    case "daemon-reload": {
      const lines = operation.text.split("\n");
      const texts = lines.flatMap(
        (line, at) => line === "" && at === lines.length - 1 || /^\s*\[/.test(line) ? [] : [without(lines, at).join("\n")]
      );
      return [...times, ...texts.map((text) => ({ ...operation, text }))];
    }
    case "notify": {
      const keys = Object.keys(operation.fields);
      const fewer = keys.length < 2 ? [] : keys.map((key) => ({ ...operation, fields: omit(operation.fields, key) }));
      return [...times, ...fewer];
    }
    case "try-restart":
    case "dependency-restart":
    case "reload-or-restart":
      return [...times, { ...operation, op: "restart" }];
    default:
      return times;
  }
};
var inOperations = (world) => [
  ...world.operations.map((operation, at) => ({
    what: `operation ${operation.op}`,
    world: { ...world, operations: without(world.operations, at) }
  })),
  ...world.operations.flatMap(
    (operation, at) => simplerOperations(operation).map((simpler) => ({
      what: `the time or the text of operation ${operation.op}`,
      world: { ...world, operations: replaced(world.operations, at, simpler) }
    }))
  )
];
var plainBehaviours = (world) => Object.entries(world.processes).flatMap(([name, behaviour]) => {
  const plain = { when: {}, deeds: [], ...behaviour.forked === void 0 ? {} : { forked: true } };
  if (JSON.stringify(plain) === JSON.stringify(behaviour) || behaviour.outsider === true) return [];
  return [
    { what: `the behaviour of ${name}`, world: { ...world, processes: { ...world.processes, [name]: plain } } }
  ];
});
var reductions = (world) => [
  ...Object.keys(world.processes).map((name) => ({ what: `process ${name}`, world: withoutProcess(world, name) })),
  ...Object.keys(world.commands).map((name) => ({
    what: `the behaviour of ${name}`,
    world: { ...world, commands: omit(world.commands, name) }
  })),
  ...plainBehaviours(world),
  ...world.initially === "active" ? [] : [{ what: "that it is not active at first", world: { ...world, initially: "active" } }],
  ...unitReductions(world),
  ...inOperations(world),
  ...inBehaviours(world, "processes"),
  ...inBehaviours(world, "commands"),
  ...world.ties.join() === defaultTies.join() ? [] : [{ what: "the order of ties", world: { ...world, ties: defaultTies } }]
];

// harness/runner/minimise.ts
var attemptsMax = 2e3;
var minimise = async (world, stillFails, { bound = attemptsMax, announce } = {}) => {
  const announceAll = announce && ((all) => announce(all.map((each) => each.world)));
  const removed = [];
  let current = world;
  let attempts = 0;
  for (let changed = true; changed; ) {
    changed = false;
    let candidates = reductions(current);
    for (let at = 0; at < candidates.length; ) {
      if (attempts >= bound) return { world: current, removed, attempts, complete: false };
      const { thing, tried } = await firstThat(candidates.slice(at), (each) => stillFails(each.world), {
        bound: bound - attempts,
        announce: announceAll
      });
      attempts += tried;
      at += tried;
      if (thing === void 0) continue;
      removed.push(thing.what);
      current = thing.world;
      candidates = reductions(current);
      changed = true;
      at -= 1;
    }
  }
  return { world: current, removed, attempts, complete: true };
};

export {
  isSound,
  minimise
};

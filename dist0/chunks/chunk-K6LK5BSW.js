// harness/kernel/process-plans.ts
var passive = { when: {}, deeds: [] };
var succeeds = { when: {}, deeds: [{ kind: "exit", afterUs: 0, status: 0 }] };
var mainName = "main";
var canKnowMain = ({ type, settings }) => type === "service" && (settings.serviceType !== "forking" || settings.pidFile !== void 0 || settings.guessMainPid);
var behaviourOf = (world, name, base) => world.processes[name] ?? world.processes[base];
var plansAtFirst = (world, unit) => Object.entries(world.processes).filter(([name, { forked }]) => forked !== true && !(name === mainName && world.initially === "inactive")).map(([name, behaviour]) => {
  const isOutsider = behaviour.outsider === true;
  const role = isOutsider ? "outsider" : name === mainName && canKnowMain(unit) ? "main" : "aux";
  const { subgroup, foreign = false } = behaviour;
  const outside = isOutsider || behaviour.outside === true;
  return { name, base: name, role, behaviour, outside, subgroup, foreign };
});
var planOfChild = (world, unit, table, parent, child) => {
  const name = table.freshName(child, ".");
  const behaviour = behaviourOf(world, name, child) ?? passive;
  const isOutsider = behaviour.outsider === true || parent.role === "outsider";
  const isMain = child === mainName && unit.settings.serviceType === "forking" && canKnowMain(unit);
  const role = isOutsider ? "outsider" : isMain ? "main" : "aux";
  const outside = isOutsider || !parent.isInGroup || behaviour.outside === true;
  const { subgroup = parent.subgroup, foreign = false } = behaviour;
  return { name, base: child, role, behaviour, outside, subgroup, foreign };
};
var isMainCommand = (unit, { name }) => name === "ExecStart" && unit.type === "service" && unit.settings.serviceType !== "forking";
var planOfCommand = (world, unit, table, command) => {
  const commandName = command.index === 0 ? command.name : `${command.name}.${command.index + 1}`;
  if (isMainCommand(unit, command)) {
    const name2 = table.freshName(mainName, ".");
    const isOneshot = unit.settings.serviceType === "oneshot";
    const own = command.index > 0 || world.processes[mainName] === void 0 ? world.commands[commandName] : void 0;
    const behaviour2 = own ?? behaviourOf(world, name2, mainName) ?? (isOneshot ? succeeds : passive);
    const { outside = false, subgroup } = behaviour2;
    return { name: name2, base: mainName, role: "main", behaviour: behaviour2, command, outside, subgroup };
  }
  const name = table.freshName(commandName, "#");
  const behaviour = world.commands[name] ?? world.commands[commandName] ?? succeeds;
  return { name, base: commandName, role: "control", behaviour, command, outside: false };
};

export {
  plansAtFirst,
  planOfChild,
  planOfCommand
};

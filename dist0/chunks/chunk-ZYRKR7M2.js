import {
  caseBoundUs
} from "./chunk-R6A5MN5I.js";
import {
  extensionIn
} from "./chunk-B3TH7CUU.js";
import {
  loadUnit,
  unitSources
} from "./chunk-OCQDXIP5.js";

// harness/runner/case-bound.ts
var latest = (instants) => instants.reduce((most, us) => Math.max(most, us), 0);
var delaysOf = (behaviour) => [
  ...behaviour.deeds.map((deed) => deed.afterUs),
  ...Object.values(behaviour.when).flatMap(
    (reactions) => reactions.map((reaction) => "afterUs" in reaction ? reaction.afterUs : 0)
  ),
  behaviour.exitsWith?.afterUs ?? 0,
  behaviour.unkillable?.forUs ?? 0
];
var extensionMaxUs = 864e8;
var extensionsOf = ({ processes, commands, operations }) => {
  const behaviours = [...Object.values(processes), ...Object.values(commands)];
  const acts = behaviours.flatMap(({ deeds, when }) => [...deeds, ...Object.values(when).flat()]);
  return [...acts, ...operations].flatMap((act) => "fields" in act ? extensionIn(act.fields) ?? [] : []);
};
var reloadedIn = ({ unit: { name, dropIns }, operations }) => operations.flatMap(
  (operation) => operation.op === "daemon-reload" ? [loadUnit(name, unitSources({ name, text: operation.text, dropIns }))] : []
);
var worldBoundUs = (world, latenessUs) => {
  const behaviours = [...Object.values(world.processes), ...Object.values(world.commands)];
  const delaysUs = behaviours.reduce((sum, behaviour) => sum + latest(delaysOf(behaviour)), 0);
  const lastUs = latest(world.operations.map(({ atUs }) => atUs)) + delaysUs;
  const unit = loadUnit(world.unit.name, unitSources(world.unit));
  const extensionUs = Math.min(latest(extensionsOf(world)), extensionMaxUs);
  return caseBoundUs(unit, lastUs, latenessUs, { reloaded: reloadedIn(world), extensionUs });
};

export {
  worldBoundUs
};

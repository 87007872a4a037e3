import { useState } from 'preact/hooks';
import { linkTo, parametersOf, replaceRoute, type Route } from './route.ts';

/**
 * Which of several runs is looked at, and how another is chosen. The address says so; links that lead on within a tab say
 * nothing of it, and leave it as it is.
 */
export const useRun = (route: Route, count: number): readonly [at: number, choose: (at: number) => void] => {
  const [chosen, setChosen] = useState(0);
  const parameters = parametersOf(route);
  const asked = Number(parameters['run'] ?? chosen);
  const at = Number.isInteger(asked) && asked >= 0 && asked < count ? asked : 0;
  if (at !== chosen) setChosen(at);
  const choose = (next: number): void => {
    setChosen(next);
    replaceRoute(linkTo(route.tab === '' ? 'page' : route.tab, { ...parameters, run: String(next) }));
  };
  return [at, choose];
};

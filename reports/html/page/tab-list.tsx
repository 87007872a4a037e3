import type { Tab } from './tabs.tsx';
import { linkTo } from './route.ts';

/** Where an arrow key leads, from one of `count` tabs. */
const stepFor = (key: string, at: number, count: number): number | undefined => {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
};

/** The tabs. Each is a link, so that it can be copied and opened elsewhere; arrow keys go from one to the next. */
export const TabList = ({ tabs, chosen }: { readonly tabs: readonly Tab[]; readonly chosen: string }) => {
  const onKeyDown = (event: KeyboardEvent): void => {
    // The tab that has the focus: the one that was chosen last may not have been drawn as such yet.
    const at = tabs.findIndex(({ id }) => `tab-${id}` === document.activeElement?.id);
    const to = stepFor(event.key, at, tabs.length);
    const tab = to === undefined ? undefined : tabs[to];
    if (tab === undefined) return;
    event.preventDefault();
    window.location.hash = linkTo(tab.id);
    document.getElementById(`tab-${tab.id}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label="Parts of the report" onKeyDown={onKeyDown}>
      {tabs.map(({ id, title, count }) => (
        <a
          key={id}
          id={`tab-${id}`}
          role="tab"
          href={linkTo(id)}
          aria-selected={id === chosen}
          {...(id === chosen ? { 'aria-controls': 'panel' } : {})}
          tabIndex={id === chosen ? 0 : -1}
          onKeyDown={(event) => {
            if (event.key === ' ') {
              event.preventDefault();
              window.location.hash = linkTo(id);
            }
          }}
        >
          {title}
          {count === undefined ? undefined : <span class="count">{count}</span>}
        </a>
      ))}
    </div>
  );
};

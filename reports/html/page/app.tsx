import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import type { OpenedReport } from '../data/report-parts.ts';
import { linkTo, useRoute } from './route.ts';
import { safeText } from './safe-text.ts';
import { Summary } from './summary/summary.tsx';
import { openingTab, tabsOf } from './tabs.tsx';
import { TabList } from './tab-list.tsx';
import { ThemeToggle } from './theme.tsx';

const Masthead = ({ killspec }: { readonly killspec: string }) => (
  <header class="masthead">
    <h1>
      <a href={linkTo('')}>killspec</a>
    </h1>
    <p>systemd.kill(5), version 257 · killspec {safeText(killspec)}</p>
    <ThemeToggle />
  </header>
);

/** When what comes first has been drawn, and nothing else is going on, the cases are unpacked for whoever asks next. */
const idleMs = 300;

/** The whole report: what it comes to, and below it the tab that the address names. */
export const App = ({ report, notice }: { readonly report: OpenedReport; readonly notice?: string }) => {
  const route = useRoute();
  const tabs = useMemo(() => tabsOf(report), [report]);
  const tab = tabs.find(({ id }) => id === route.tab) ?? tabs.find(({ id }) => id === openingTab(report.head));
  // Before the tab itself scrolls to what the address names.
  useLayoutEffect(() => window.scrollTo(0, 0), [tab?.id]);
  useEffect(() => {
    const timer = setTimeout(() => {
      // Whoever looks at them is told what is wrong with them.
      report.cases.come().catch(() => undefined);
    }, idleMs);
    return () => clearTimeout(timer);
  }, [report]);
  return (
    <>
      <a
        class="skip"
        href="#panel"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('panel')?.focus();
        }}
      >
        Skip to the content
      </a>
      <Masthead killspec={report.head.killspec} />
      {notice === undefined ? undefined : (
        <p class="notice" role="alert">
          {safeText(notice)}
        </p>
      )}
      <main>
        <Summary head={report.head} />
        <TabList tabs={tabs} chosen={tab?.id ?? ''} />
        {tab === undefined ? undefined : (
          <section
            id="panel"
            role="tabpanel"
            tabIndex={-1}
            aria-labelledby={`tab-${tab.id}`}
            class={`panel panel-${tab.id}`}
          >
            {tab.show(route)}
          </section>
        )}
      </main>
    </>
  );
};

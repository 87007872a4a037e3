import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ReportHunt, ReportHuntKind } from '../../data/report-data.ts';
import type { OpenedReport } from '../../data/report-parts.ts';
import { worldLink } from '../../try-it/case-link.ts';
import { examples } from '../../try-it/examples.ts';
import { Part } from '../cases/part.tsx';
import { Told } from '../cases/told.tsx';
import { Coming } from '../coming.tsx';
import { Command } from '../command.tsx';
import { linkTo } from '../route.ts';
import { safeText } from '../safe-text.ts';
import { useLater } from '../use-later.ts';

/** Why nothing is told of what was done in a world. */
const whyUntold =
  'A hunt keeps no traces, and only what comes with killspec is played again for a report: the command below plays this world again, and tells it at length.';

const World = ({
  report,
  hunt,
  index,
  detail,
}: {
  readonly report: OpenedReport;
  readonly hunt: ReportHunt;
  readonly index: number;
  readonly detail: number;
}) => {
  const come = useLater(useMemo(() => report.worldAt(detail), [report, detail]));
  const told = come.kind === 'here' ? come.value : undefined;
  const name = `world ${index}`;
  const trace = told?.played?.trace;
  const link = useMemo(() => {
    if (told === undefined) return '';
    const { implementation, profile } = hunt;
    const of = { name, implementation: implementation.name, profile: profile.name };
    return worldLink(examples, { ...of, ...(trace === undefined ? {} : { trace }) }, told.world);
  }, [told]);
  if (come.kind !== 'here') return <Coming come={come} />;
  if (told === undefined) return undefined;
  const { story, played } = told;
  return (
    <>
      <Part title="What happens">
        {story.map((line) => (
          <p key={line}>{safeText(line)}</p>
        ))}
      </Part>
      {played === undefined ? (
        <p class="hint">{whyUntold}</p>
      ) : (
        <Told detail={played} profile={hunt.profile} name={name} />
      )}
      <p>
        <a href={`${linkTo('try-it')}?${link}`}>Try it: change the unit, its processes or the readings</a>
      </p>
    </>
  );
};

/** A kind of failures of a hunt, and, once it is opened, the first of them at length. */
export const HuntKind = ({
  report,
  hunt,
  kind,
  link,
  isMeant,
}: {
  readonly report: OpenedReport;
  readonly hunt: ReportHunt;
  readonly kind: ReportHuntKind;
  /** The address of this very failure. */
  readonly link: string;
  /** Whether that is the address of now. */
  readonly isMeant: boolean;
}) => {
  const { status, manner, count, firstIndex, firstAbout, detail } = kind;
  const [isOpen, setOpen] = useState(isMeant);
  const place = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!isMeant) return;
    setOpen(true);
    place.current?.scrollIntoView({ block: 'start' });
    place.current?.querySelector('summary')?.focus({ preventScroll: true });
  }, [isMeant]);
  return (
    <details ref={place} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class="bad">
          <span aria-hidden="true">✗</span> {count}
        </span>{' '}
        {safeText(status === 'nonconformant' ? manner : `${status}: ${manner}`)}
      </summary>
      {isOpen ? (
        <div class="hunted">
          <p class="quiet">
            first in <a href={link}>world {firstIndex}</a> ({safeText(firstAbout)})
          </p>
          {detail === undefined ? undefined : <World report={report} hunt={hunt} index={firstIndex} detail={detail} />}
          <Command again={hunt.again} word={String(firstIndex)} />
        </div>
      ) : undefined}
    </details>
  );
};

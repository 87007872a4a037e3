import { useEffect, useState } from 'preact/hooks';
import type { OpenedReport } from '../data/report-parts.ts';
import { unpackReport } from '../data/unpack-report.ts';
import { App } from './app.tsx';

const askAgainMs = 1000;

type Connection =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'connected' }
  | { readonly kind: 'lost'; readonly why: string };

/** Follows the server that the page came from: it answers with the whole report whenever that has changed. */
export const LiveApp = () => {
  const [report, setReport] = useState<OpenedReport | undefined>(undefined);
  const [connection, setConnection] = useState<Connection>({ kind: 'waiting' });
  useEffect(() => {
    let isOver = false;
    let tag = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      try {
        const answer = await fetch('data', { headers: tag === '' ? {} : { 'If-None-Match': tag }, cache: 'no-store' });
        if (answer.status === 200) {
          setReport(await unpackReport(await answer.blob()));
          tag = answer.headers.get('ETag') ?? '';
          setConnection({ kind: 'connected' });
        } else if (answer.status === 304) setConnection({ kind: 'connected' });
        else setConnection({ kind: 'lost', why: await answer.text() });
      } catch {
        setConnection({ kind: 'lost', why: 'killspec serve does not answer: it has come to its end' });
      }
      if (!isOver) timer = setTimeout(() => void ask(), askAgainMs);
    };
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, []);
  const notice = connection.kind === 'lost' ? connection.why : undefined;
  if (report === undefined) return <p class="loading">{notice ?? 'Waiting for the first results …'}</p>;
  return <App report={report} {...(notice === undefined ? {} : { notice })} />;
};

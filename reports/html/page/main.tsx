import { render } from 'preact';
import { App } from './app.tsx';
import { LiveApp } from './live-app.tsx';
import { applyRememberedTheme } from './theme.tsx';
import { unpackOwn } from './unpack.ts';

const begin = async (): Promise<void> => {
  const place = document.getElementById('report');
  if (place === null) return;
  applyRememberedTheme();
  try {
    const report = await unpackOwn();
    place.textContent = '';
    render(report === undefined ? <LiveApp /> : <App report={report} />, place);
  } catch (error) {
    place.textContent = `This report cannot be unpacked (${error instanceof Error ? error.message : 'unknown error'}).`;
  }
};

void begin();

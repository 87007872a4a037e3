import { useState } from 'preact/hooks';

const themes = ['auto', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const key = 'killspec-theme';

/** A browser may forbid a page from disk to remember anything. */
const remembered = (): Theme => {
  try {
    const kept = window.localStorage.getItem(key);
    return themes.find((theme) => theme === kept) ?? 'auto';
  } catch {
    return 'auto';
  }
};

const remember = (theme: Theme): void => {
  try {
    window.localStorage.setItem(key, theme);
  } catch {
    // The choice then lasts as long as the page.
  }
};

const show = (theme: Theme): void => {
  if (theme === 'auto') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', theme);
};

/** Shows the page as it was chosen to be shown before. */
export const applyRememberedTheme = (): void => show(remembered());

/** Chooses between the colours of the system, light and dark ones. */
export const ThemeToggle = () => {
  const [theme, setTheme] = useState<Theme>(remembered);
  const choose = (chosen: Theme): void => {
    setTheme(chosen);
    show(chosen);
    remember(chosen);
  };
  return (
    <fieldset class="theme">
      <legend class="unseen">Colours</legend>
      {themes.map((each) => (
        <label key={each} class={each === theme ? 'chosen' : ''}>
          <input type="radio" name="theme" class="unseen" checked={each === theme} onChange={() => choose(each)} />
          {each}
        </label>
      ))}
    </fieldset>
  );
};

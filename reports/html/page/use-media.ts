import { useEffect, useState } from 'preact/hooks';

/** Whether a media query holds, and whenever that changes. */
export const useMedia = (query: string): boolean => {
  const [holds, setHolds] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const media = window.matchMedia(query);
    const take = (): void => setHolds(media.matches);
    take();
    media.addEventListener('change', take);
    return () => media.removeEventListener('change', take);
  }, [query]);
  return holds;
};

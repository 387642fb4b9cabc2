/**
 * Keeps the address and the figure in step: the address leads in, and follows once the reader has come to rest. What
 * reads and writes links is fetched with the first link that is read or written.
 */
import { useEffect, useRef } from 'preact/hooks';
import type { FrameContext } from './context.ts';

const REST_MS = 400;

export function useLink({ state, served, services, dispatch }: FrameContext): void {
  const written = useRef('');
  const untouched = useRef(state);
  useEffect(() => {
    if (!services) return;
    const follow = (text: string | null) => {
      if (text === null || text === written.current) return;
      written.current = text;
      void Promise.all([services.whole(), import('../figure/follow.ts')]).then(([whole, figure]) =>
        dispatch(figure.follow(whole, served, text)),
      );
    };
    follow(services.link.read());
    return services.link.watch(follow);
  }, [services]);

  useEffect(() => {
    if (!services || state === untouched.current || state.playing) return;
    let current = true;
    const write = async () => {
      const [whole, { writeLink }] = await Promise.all([services.whole(), import('../figure/link.ts')]);
      const text = writeLink(whole, served, { ...state, preset: state.preset.name });
      if (!current || text === written.current) return;
      written.current = text;
      services.link.write(text);
    };
    const timer = window.setTimeout(() => void write(), REST_MS);
    return () => {
      window.clearTimeout(timer);
      current = false;
    };
  }, [state, services]);
}

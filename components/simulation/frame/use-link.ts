/** Keeps the address and the figure in step: the address leads in, and follows once the reader has come to rest. */
import { useEffect, useRef } from 'preact/hooks';
import { writeLink } from '../figure/link.ts';
import type { FrameContext } from './context.ts';
import type { Services } from './services.ts';

const REST_MS = 400;

/** The text that leads to what is shown. */
export function linkOf({ simulation, served, state }: Pick<FrameContext, 'simulation' | 'served' | 'state'>): string {
  return writeLink(simulation, served, state);
}

export function useLink(context: FrameContext, services: Services | undefined): void {
  const { state, dispatch } = context;
  const written = useRef<string | null>(null);
  useEffect(() => {
    if (!services) return;
    const follow = (text: string | null) => {
      if (text === null || text === written.current) return;
      written.current = text;
      dispatch({ do: 'follow', link: text });
    };
    follow(services.link.read());
    written.current ??= '';
    return services.link.watch(follow);
  }, [services]);

  const text = linkOf(context);
  useEffect(() => {
    if (!services || state.playing || written.current === null || text === written.current) return;
    const timer = window.setTimeout(() => {
      written.current = text;
      services.link.write(text);
    }, REST_MS);
    return () => window.clearTimeout(timer);
  }, [text, state.playing, services]);
}

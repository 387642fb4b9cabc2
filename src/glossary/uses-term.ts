import { uses } from '../course/uses.ts';

/** Whether a lesson's source uses a term: `<Term id="utilisation">…</Term>`. */
export function usesTerm(source: string, id: string): boolean {
  return uses(source, 'Term').includes(id);
}

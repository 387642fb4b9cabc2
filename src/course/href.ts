/** The one way to an address of this site: `href('/lessons/x/')` is right under any base path. */
const base = import.meta.env.BASE_URL.replace(/\/$/, '');

export const href = (path: `/${string}`): string => `${base}${path}`;

export const lessonHref = (id: string, activity?: string): string =>
  href(`/lessons/${id}/${activity === undefined ? '' : `#${activity}`}`);
export const termHref = (id: string): string => href(`/glossary/${id}/`);
export const simulationHref = (id: string): string => href(`/simulations/${id}/`);
/** A simulation without the course around it, for other sites to show. */
export const embedHref = (id: string): string => href(`/embed/${id}/`);

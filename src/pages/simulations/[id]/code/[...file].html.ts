/** One source file of a simulation, highlighted, as a fragment the instrument shows under Code. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { highlight } from '../../../../highlight/highlight.ts';
import { simulations } from '../../../../simulations/catalogue.ts';
import { codeFiles } from '../../../../simulations/code-files.ts';

export const getStaticPaths = (() =>
  simulations.flatMap(({ id }) =>
    [...codeFiles(id)].map(([file, source]) => ({ params: { id, file }, props: { source } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ source: string }> = async ({ props }) =>
  new Response(await highlight(props.source), { headers: { 'content-type': 'text/html; charset=utf-8' } });

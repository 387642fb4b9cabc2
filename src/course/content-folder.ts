/** The folder that holds words and order, absolute; UNDER_LOAD_CONTENT puts another course in its place. */
import { resolve } from 'node:path';

export const contentFolder = resolve(process.env['UNDER_LOAD_CONTENT'] || 'content');

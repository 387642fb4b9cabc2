/** The definition of one simulation among all that are found by their folder. */
export type Folders = Readonly<Record<string, () => Promise<{ readonly default: unknown }>>>;

export async function simulationIn(folders: Folders, id: string): Promise<unknown> {
  const found = folders[`/simulations/${id}/index.ts`];
  if (!found || id === 'engine')
    throw new Error(
      `There is no simulation “${id}”. There are: ${Object.keys(folders)
        .map((file) => file.split('/')[2])
        .filter((name) => name !== 'engine')
        .join(', ')}.`,
    );
  return (await found()).default;
}

/** A card as Markdown, for a reader's own notes. */
export interface CardContent {
  readonly decision: string;
  readonly winsWhen: readonly string[];
  readonly losesWhen: readonly string[];
  readonly number: string;
  readonly ask: string;
}

interface Labels {
  readonly wins: string;
  readonly loses: string;
  readonly number: string;
  readonly ask: string;
}

/** The address of the scenario is added where it is known, in the browser. */
export function cardMarkdown({ decision, winsWhen, losesWhen, number, ask }: CardContent, labels: Labels): string {
  const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');
  return [
    `## ${decision}`,
    `**${labels.wins}**`,
    list(winsWhen),
    `**${labels.loses}**`,
    list(losesWhen),
    `**${labels.number}.** ${number}`,
    `**${labels.ask}.** ${ask}`,
  ].join('\n\n');
}

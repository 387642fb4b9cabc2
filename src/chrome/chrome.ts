/** What the pages' frame does in the browser. Each part finds its own elements and does nothing where there are none. */
import { followOrder } from './follow-order.ts';
import { markHeading } from './mark-heading.ts';
import { markProgress, noteVisit } from './mark-progress.ts';
import { toggleTheme } from './toggle-theme.ts';

toggleTheme();
markHeading();
noteVisit();
void followOrder().finally(markProgress);

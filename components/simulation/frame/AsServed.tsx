/**
 * A place that stays as it was served until its part is there. Hydration leaves what lies in an element with inner HTML
 * alone, so that a part which only matters once something has changed need not be fetched for a figure to come alive.
 */
import type { ComponentChildren, VNode } from 'preact';

interface AsServedProps {
  readonly as?: 'div' | 'g';
  readonly class?: string;
  readonly children: ComponentChildren;
}

const LEFT_ALONE = { __html: '' };

export function AsServed({ as: Place = 'div', children, ...rest }: AsServedProps): VNode {
  return children ? <Place {...rest}>{children}</Place> : <Place {...rest} dangerouslySetInnerHTML={LEFT_ALONE} />;
}

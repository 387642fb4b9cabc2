/** Keys of what is fetched after a figure has come alive; see `keys.ts`. */
import { ACROSS, ARROWS, ENDS } from './keys.ts';

export const sliderKeys = { step: ARROWS, end: ENDS };
export const guessKeys = {
  value: ACROSS,
  end: ENDS,
  level: [['ArrowDown'], ['ArrowUp']],
  far: [['Shift+ArrowDown'], ['Shift+ArrowUp']],
  forget: [['Delete', 'Backspace']],
};
export const markKeys = { value: ACROSS, end: ENDS, show: [['Enter', ' ']] };

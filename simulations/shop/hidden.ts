import { coin } from '@under-load/engine';
import { names, type AntipatternName } from './faults.ts';

/** What is wrong with the shop in the case of this number: every antipattern equally likely, whatever came before. */
export function hiddenFault(number: number): AntipatternName {
  return names[Math.floor(coin(number, 'hidden fault') * names.length)] as AntipatternName;
}

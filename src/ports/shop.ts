/** What the blind diagnosis needs of the shop it is about: its cases, its faults and repairs, and who they are cured by. */
export { JUDGED, END, SCRAPE, STALL } from '../../simulations/shop/clock.ts';
export { BAND, cured } from '../../simulations/shop/cured.ts';
export type { Served } from '../../simulations/shop/cured.ts';
export { knownCure } from '../../simulations/shop/cures.ts';
export type { OtherCure } from '../../simulations/shop/cures.ts';
export { antipatterns, names } from '../../simulations/shop/faults.ts';
export type { AntipatternName } from '../../simulations/shop/faults.ts';
export type { GaugeName } from '../../simulations/shop/gauges.ts';
export { hiddenFault } from '../../simulations/shop/hidden.ts';
export { APP, CACHE, FRONT, ORDERS, PAYMENT } from '../../simulations/shop/scene.ts';
export { servedIn, shop, watched } from '../../simulations/shop/served.ts';
export type { Treated } from '../../simulations/shop/served.ts';

/**
 * The figures of one case: how much is asked of the shop, how fast its parts are, and how bad each fault would be. All are
 * drawn for each case anew, so that no figure is worth remembering; what a fault costs is derived from the load it is to put
 * on the part it wears out, so that no draw makes it harmless.
 *
 * Seconds, bytes, and requests per second throughout.
 */
import { ln, type Stream } from '@under-load/engine';

export const PRODUCTS = 150;
/** Rows of an order page. */
export const PAGE_ROWS = 25;
export const OFFERS = { least: 40, most: 160 };

export const CORES = { front: 1, application: 2, orders: 2, logs: 3, workers: 3 };
export const THREADS = 6;
export const CONNECTIONS = 14;
/** Connections for exports where these are held apart. */
export const EXPORT_CONNECTIONS = 3;
/** Bits per second between the stores and the application. */
export const BANDWIDTH = 100e6;
/** Tenants, the last of which makes exports. */
export const TENANTS = 4;

export interface Case {
  readonly pageRate: number;
  readonly clientTrip: number;
  readonly innerTrip: number;
  /** Front end: what each call costs, and what a page costs besides. */
  readonly callWork: number;
  readonly renderWork: number;
  /** Calls of a page that asks for its pieces. */
  readonly pieces: number;
  readonly jobRate: number;
  readonly jobWork: number;
  /** Application: receiving, and what it makes of an order. */
  readonly receiveWork: number;
  readonly formatWork: number;
  readonly sortedWork: (offers: number) => number;
  readonly pairedWork: (offers: number) => number;
  readonly rowWork: number;
  readonly payment: number;
  readonly ports: number;
  /** Seconds that a closed port rests. */
  readonly portRest: number;
  /** Orders store. */
  readonly orderWork: number;
  readonly detailsWork: number;
  readonly lineWork: number;
  readonly formatInStoreWork: number;
  readonly timeToLive: number;
  readonly meanLines: number;
  readonly meanHistory: number;
  readonly rowBytes: number;
  readonly fatRowBytes: number;
  readonly logRate: number;
  readonly logWork: number;
  readonly exportRate: number;
  readonly exportTime: number;
}

export function caseOf(stream: Stream): Case {
  const between = (least: number, most: number): number => least + (most - least) * stream.uniform();
  const overload = (): number => between(1.15, 1.3);
  const pageRate = between(36, 44);
  /** Seconds of work of a page that load so many cores so much. */
  const perPage = (load: number, cores: number): number => (load * cores) / pageRate;

  const frontLoad = between(0.17, 0.22);
  const frontWork = perPage(frontLoad, CORES.front);
  const pieces = Math.ceil((2 * overload()) / frontLoad - 1);
  const jobRate = between(5, 7);
  const jobWork = (overload() - frontLoad) / jobRate;

  const appWork = perPage(between(0.4, 0.43), CORES.application);
  const [receiveWork, formatWork, matchWork] = [0.2 * appWork, 0.5 * appWork, 0.3 * appWork];
  const { meanPairs, meanSorting } = offerMeans();
  const pairedMean = perPage(between(2.6, 2.9), CORES.application) - receiveWork - formatWork;

  const orderWork = perPage(0.08, CORES.orders);
  const timeToLive = between(20, 26);
  const detailsWork = perPage(overload(), CORES.orders) - orderWork;
  const missed = detailsWork * (1 - hitRatio(pageRate * timeToLive));
  const room = (load: number): number => perPage(load, CORES.orders) - orderWork - missed;
  const meanLines = Math.round(between(11, 16));
  const lineWork = room(overload()) / meanLines;
  const formatInStoreWork = room(overload());
  const logRate = between(14, 20);
  const logWork = (room(overload()) * pageRate) / logRate;

  const bytesOf = (load: number): number => (load * BANDWIDTH) / 8 / pageRate;
  const meanHistory = Math.round(between(2400, 3600));
  const rowBytes = bytesOf(overload()) / meanHistory;
  const rowWork = (perPage(between(1.25, 1.4), CORES.application) - appWork) / meanHistory;
  const fatRowBytes = bytesOf(overload()) / PAGE_ROWS;

  const exportRate = between(5, 7);
  const exportTime = (overload() * CONNECTIONS) / exportRate;
  // A blocked thread is held for all of the page: its work, the store's, the payment service.
  const payment = perPage(between(1.12, 1.22), THREADS) - appWork - orderWork - missed;
  const portRest = between(2.5, 3.5);
  const ports = Math.round((pageRate * (portRest + payment)) / between(1.6, 1.9));

  return {
    ...{ pageRate, clientTrip: between(0.03, 0.05), innerTrip: between(0.001, 0.002) },
    ...{ callWork: frontWork / 2, renderWork: frontWork / 2, pieces, jobRate, jobWork },
    ...{ receiveWork, formatWork, rowWork, payment, ports, portRest },
    sortedWork: (offers) => (matchWork * offers * ln(offers)) / meanSorting,
    pairedWork: (offers) => (pairedMean * offers * offers) / meanPairs,
    ...{ orderWork, detailsWork, lineWork, formatInStoreWork, timeToLive, meanLines },
    ...{ meanHistory, rowBytes, fatRowBytes, logRate, logWork, exportRate, exportTime },
  };
}

/** How often product number so and so (from 0) is asked for, as a share: Zipf's law. */
export function popularity(product: number): number {
  return 1 / (product + 1) / HARMONIC;
}

const HARMONIC = Array.from({ length: PRODUCTS }, (_, i) => 1 / (i + 1)).reduce((sum, share) => sum + share);

/**
 * What a cache hits whose entries live for a fixed time after they were filled: one miss in 1 + reads of the key while it
 * lives. Source: Jung, Berger and Balakrishnan, Modeling TTL-based Internet Caches, INFOCOM 2003.
 */
export function hitRatio(readsInLife: number): number {
  let ratio = 0;
  for (let product = 0; product < PRODUCTS; product++) {
    const reads = readsInLife * popularity(product);
    ratio += (popularity(product) * reads) / (1 + reads);
  }
  return ratio;
}

function offerMeans(): { meanPairs: number; meanSorting: number } {
  let [pairs, sorting] = [0, 0];
  const { least, most } = OFFERS;
  for (let offers = least; offers <= most; offers++) {
    pairs += offers * offers;
    sorting += offers * ln(offers);
  }
  const count = most - least + 1;
  return { meanPairs: pairs / count, meanSorting: sorting / count };
}

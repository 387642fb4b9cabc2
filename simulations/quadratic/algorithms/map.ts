/** Put each invoice into a map under its id, then ask the map for each payment. */
import type { Algorithm } from '../algorithm.ts';

export const map: Algorithm = (payments, invoices, operations) => {
  const places = operations.map();
  for (const [place, invoice] of invoices.entries()) places.set(invoice, place);
  return payments.map((payment) => places.get(payment) ?? -1);
};

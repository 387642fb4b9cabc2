/** For each payment, look through the invoices until its own is found: one line, and a loop in a loop. */
import type { Algorithm } from '../algorithm.ts';

export const search: Algorithm = (payments, invoices, { compare }) =>
  payments.map((payment) => invoices.findIndex((invoice) => compare(payment, invoice) === 0));

import { InvalidArgumentError } from 'commander';
import { DATE_ORDERS, type DateOrder } from '../../domain/dates/sense.ts';

/** What `--dates` takes. */
export function asDateOrder(text: string): DateOrder {
  const order = DATE_ORDERS.find((one) => one === text);
  if (order === undefined) throw new InvalidArgumentError(`It takes ${DATE_ORDERS.join(' or ')}.`);
  return order;
}

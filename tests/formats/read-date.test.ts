import { expect, it } from 'vitest';
import { findDateOrder } from '../../src/formats/read-date';

it.each<[readonly string[], ReturnType<typeof findDateOrder>]>([
  [[], null],
  [['03/04/1984'], null],
  [['03/04/1984', '17/04/1984'], 'day-first'],
  [['03/04/1984', '4/17/1984'], 'month-first'],
  [['13/4/1984', '4/13/1984'], null],
  [['03.04.1984', ' 7.7.1977', '1980-01-02'], 'day-first'],
  [['03.04.1984', '05/06/1984'], null],
  [['03.17.1984'], 'month-first'],
])('%j is %s', (values, order) => {
  expect(findDateOrder(values)).toBe(order);
});

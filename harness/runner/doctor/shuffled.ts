import { Random } from '../../generators/random.ts';

/** The same things in another order, which depends on nothing but the seed and how many they are. */
export const shuffled = <T>(things: readonly T[], seed: number): readonly T[] => {
  const random = new Random(seed, 0);
  const order = [...things];
  for (let left = order.length; left > 1; left -= 1) {
    const from = random.below(left);
    const [one, last] = [order[from], order[left - 1]];
    if (one === undefined || last === undefined) continue;
    order[from] = last;
    order[left - 1] = one;
  }
  return order;
};

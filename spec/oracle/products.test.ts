import { describe, expect, it } from 'vitest';
import { factorise, meet, meetProduct, productKey, project, simplify, tidy } from './products.ts';

const domain = () => ['x', 'y', 'z'];
const open = () => undefined;

describe('a product of readings', () => {
  it('is tidy where its choices and readings are sorted, and none of them allows everything', () => {
    expect(tidy({ B: ['y', 'x', 'y'], A: ['z'] }, domain)).toEqual({ A: ['z'], B: ['x', 'y'] });
    expect(Object.keys(tidy({ B: ['x'], A: ['x'], C: ['x'] }, open))).toEqual(['A', 'B', 'C']);
    expect(tidy({ A: ['x', 'y', 'z'], B: ['x'] }, domain)).toEqual({ B: ['x'] });
    expect(tidy({ A: ['x', 'y', 'z'] }, open)).toEqual({ A: ['x', 'y', 'z'] });
    expect(tidy({ A: ['y', 'x', 'x'] }, open)).toEqual({ A: ['x', 'y'] });
  });

  it('has a text of its own', () => {
    expect(productKey({ A: ['x', 'y'], B: ['z'] })).toBe('A=x,y;B=z');
    expect(productKey({})).toBe('');
  });

  it('meets another in what both allow, if that is anything', () => {
    expect(meetProduct({ A: ['x', 'y'], B: ['x'] }, { A: ['y', 'z'] })).toEqual({ A: ['y'], B: ['x'] });
    expect(meetProduct({ A: ['x'] }, { B: ['y'] })).toEqual({ A: ['x'], B: ['y'] });
    expect(meetProduct({ A: ['x'] }, { A: ['y'] })).toBeUndefined();
    expect(meetProduct({ A: [] }, { B: ['y'] })).toBeUndefined();
    expect(Object.keys(meetProduct({ B: ['x'] }, { A: ['x'] }) ?? {})).toEqual(['A', 'B']);
  });
});

describe('a set of products', () => {
  it('is simplified: neighbours are joined, and what others cover is left out', () => {
    expect(simplify([{ A: ['x'] }, { A: ['y'] }], domain)).toEqual([{ A: ['x', 'y'] }]);
    expect(simplify([{ A: ['x'] }, { A: ['y'] }, { A: ['z'] }], domain)).toEqual([{}]);
    expect(simplify([{ A: ['x'], B: ['x'] }, { A: ['x'] }], domain)).toEqual([{ A: ['x'] }]);
    expect(simplify([{ A: ['x'] }, { A: ['x'], B: ['x'] }], domain)).toEqual([{ A: ['x'] }]);
    expect(simplify([{ A: ['x'] }, { A: ['x'] }], domain)).toEqual([{ A: ['x'] }]);
    expect(simplify([{ A: [] }, { B: ['x'] }], domain)).toEqual([{ B: ['x'] }]);
    expect(simplify([], domain)).toEqual([]);
    expect(simplify([{ A: ['x'] }, {}], domain)).toEqual([{}]);
    // Joined, the first two allow all of A, and are the third.
    expect(simplify([{ A: ['x'], B: ['x'] }, { A: ['y', 'z'], B: ['x'] }, { B: ['x'] }], domain)).toEqual([
      { B: ['x'] },
    ]);
  });

  it('is sorted, whatever the order it was given in', () => {
    const [one, other, third] = [
      { A: ['x'], B: ['y'] },
      { A: ['y'], B: ['x'] },
      { A: ['z'], B: ['z'] },
    ];
    const sorted = [one, other, third];
    expect(simplify([third, one, other], domain)).toEqual(sorted);
    expect(simplify([other, third, one], domain)).toEqual(sorted);
  });

  it('is cut short one product after a bound', () => {
    const all = [
      { A: ['x'], B: ['y'] },
      { A: ['y'], B: ['x'] },
      { A: ['z'], B: ['z'] },
    ];
    expect(simplify(all, domain, 3)).toHaveLength(3);
    expect(simplify(all, domain, 2)).toHaveLength(3);
    expect(simplify(all, domain, 1)).toHaveLength(2);
    expect(meet(all, [{}], domain, 1)).toHaveLength(2);
  });

  it('meets another product by product', () => {
    expect(meet([{ A: ['x'] }, { B: ['y'] }], [{ A: ['x', 'y'] }], domain)).toEqual([
      { A: ['x'] },
      { A: ['x', 'y'], B: ['y'] },
    ]);
    expect(meet([{ A: ['x'] }], [{ A: ['y'] }], domain)).toEqual([]);
  });

  it('narrows the choices that all its products speak of', () => {
    expect(project([{ A: ['y'], B: ['x'] }, { A: ['x'] }])).toEqual({ A: ['x', 'y'] });
    expect(project([])).toEqual({});
    expect(project([{}])).toEqual({});
  });

  it('is a product of what its products treat alike, and of the rest together', () => {
    const linked = [
      { A: ['x'], B: ['x'] },
      { A: ['y'], B: ['y'] },
    ];
    expect(factorise(linked.map((one) => ({ ...one, C: ['x', 'y'], D: ['z'] })))).toEqual([
      [{ C: ['x', 'y'] }],
      [{ D: ['z'] }],
      linked,
    ]);
    expect(factorise([{ A: ['x'] }])).toEqual([[{ A: ['x'] }]]);
    expect(factorise([])).toEqual([[]]);
    expect(factorise([{}])).toEqual([]);
    expect(factorise([{ A: ['x'] }, {}])).toEqual([[{ A: ['x'] }, {}]]);
    expect(factorise([{ A: ['x', 'y'] }, { A: ['x'] }])).toEqual([[{ A: ['x', 'y'] }, { A: ['x'] }]]);
  });
});

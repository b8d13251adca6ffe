import { assert } from 'chai';
import * as fc from 'fast-check';
import { packRows, unpackRows } from '../../src/facts/columns';

describe('columns of the compiled facts', () => {
  it('give back the rows that were put in, with runs of equal rows counted', () => {
    const value = fc.constantFrom('', 'a', 'b|c', 'Côte d’Ivoire', '12n');
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), rows => {
        assert.deepEqual(unpackRows(packRows(rows)), rows);
      }),
    );
    assert.equal(packRows(['x', 'x', 'x', 'x', '', '', 'y']), 'x~^3~~~y');
  });
});

'use strict';
const { reporters, Runner } = require('mocha');

/** mocha's `spec`, and at the end the line that test.mjs counts by (see outcome.mjs). */
class SpecWithResult extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = this.stats;
      console.log(`@@result ${JSON.stringify({ passed: passes, failed: failures, skipped: pending })}`);
    });
  }
}

module.exports = SpecWithResult;

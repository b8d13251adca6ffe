import assert from 'node:assert/strict';
import { inStep } from './packages.mjs';
import { readManifest } from './project.mjs';
import { STEPS, stepsFor } from './steps.mjs';

describe('the steps of npm test', () => {
  it('are all of them when none is named', () => {
    assert.deepEqual(stepsFor([]), Object.keys(STEPS));
  });

  it('bring what they need before them, each once', () => {
    assert.deepEqual(stepsFor(['node']), ['build', 'vscode', 'node']);
    assert.deepEqual(stepsFor(['web', 'node']), ['build', 'vscode', 'node', 'web']);
    assert.deepEqual(stepsFor(['check']), ['build', 'types', 'pageTypes', 'lint', 'facts', 'architecture']);
  });

  it('say no to a name that is none', () => {
    assert.throws(() => stepsFor(['nodes']), /no step nodes/);
  });

  it('need only what comes before them', () => {
    const names = Object.keys(STEPS);
    for (const [name, { needs = [] }] of Object.entries(STEPS)) {
      for (const need of needs) assert.ok(names.indexOf(need) >= 0 && names.indexOf(need) < names.indexOf(name), name);
    }
  });

  it('are what the scripts of package.json name', () => {
    for (const [script, command] of Object.entries(readManifest().scripts)) {
      const step = /^node test\/rig\/test\.mjs (\w+)$/.exec(command)?.[1];
      if (step) assert.ok(stepsFor([step]).length > 0, script);
    }
  });
});

describe('installed packages', () => {
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  };

  it('are in step when each has the version of the lock', () => {
    assert.equal(
      inStep(wanted, { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } }),
      true,
    );
  });

  it('may lack what is optional: it is for other platforms', () => {
    assert.equal(inStep(wanted, { 'node_modules/a': { version: '1.0.0' } }), true);
  });

  it('are out of step when one is missing or of another version', () => {
    assert.equal(inStep(wanted, {}), false);
    assert.equal(inStep(wanted, { 'node_modules/a': { version: '1.0.1' } }), false);
    const other = { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.1.0' } };
    assert.equal(inStep(wanted, other), false);
  });
});

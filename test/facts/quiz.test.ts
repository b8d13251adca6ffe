import { expect } from 'chai';
import { bundled } from './bundled';
import { type Asked, askAll } from './quiz';

const line = ({ question, expected, answers }: Asked): string =>
  `${question}: ${expected}${answers.length === 0 ? '' : `, but the facts say ${answers.join(', ')}`}`;

describe('a quiz about the political world', () => {
  let asked: Asked[] = [];
  before(() => {
    asked = askAll(bundled());
  });

  it('gets no wrong answer', () => {
    expect(asked.filter(({ result }) => result === 'wrong').map(line)).to.deep.equal([]);
  });

  it('leaves few questions open in every theme', () => {
    for (const theme of new Set(asked.map(question => question.theme))) {
      const all = asked.filter(question => question.theme === theme);
      const open = all.filter(({ result }) => result === 'unknown');
      expect(open.length / all.length, `${theme}:\n${open.map(line).join('\n')}\n`).to.be.at.most(0.1);
    }
  });
});

import { expect } from 'chai';
import { fullRecord } from '../../src/facts/fullRecord';
import { dossierOf } from '../../src/webview/model/dossier';
import { inSentence } from '../../src/webview/model/sentence';
import { annotate, loadKnowledge } from '../core/world';

const TEXT =
  'KIGALI, 1 June 2019 — Paul Kagame met reporters on Friday. “He was late,” said Efua Quartey-Mensima. Mr. Kagame left.';

function dossier(name: string, date: string | null = null) {
  const annotations = annotate(TEXT);
  const entity = annotations.entities.find(candidate => candidate.name === name);
  if (!entity) throw new Error(`${name} is not in the text`);
  return dossierOf(annotations, TEXT, entity, loadKnowledge().facts, date);
}

describe('a dossier', () => {
  const stands = (date: string | null, what: string) =>
    dossier('Paul Kagame', date).record?.lines.find(line => line.what === what)?.stands;

  it('speaks as of the article’s date', () => {
    const { record, subtitle } = dossier('Paul Kagame');
    expect(record?.date).to.equal('2019-06-01');
    expect(record?.isArticleDate).to.equal(true);
    expect(subtitle).to.match(/^President of Rwanda/);
  });

  it('judges every statement for the day that was slid to', () => {
    expect(stands('2018-06-01', 'Chairperson of the African Union')).to.equal('now');
    expect(stands('2017-06-01', 'Chairperson of the African Union')).to.equal('future');
    expect(stands('2020-06-01', 'Chairperson of the African Union')).to.equal('past');
  });

  it('lets the day be slid from the first statement to the last that the facts can know', () => {
    const { record } = dossier('Paul Kagame');
    expect(record && record.earliest < '2000-04-01' && record.latest >= record.asOf).to.equal(true);
  });

  it('quotes every sentence that names the entity', () => {
    const { mentions, mentionCount } = dossier('Paul Kagame');
    expect(mentionCount).to.equal(2);
    expect(mentions.map(({ before, words, after }) => `${before}[${words}]${after}`)).to.deep.equal([
      'KIGALI, 1 June 2019 — [Paul Kagame] met reporters on Friday.',
      'Mr. [Kagame] left.',
    ]);
  });

  it('of a name that only the text knows has what the text says', () => {
    const { record, mentionCount, title } = dossier('Efua Quartey-Mensima');
    expect([title, record, mentionCount]).to.deep.equal(['Efua Quartey-Mensima', undefined, 1]);
  });
});

describe('the full record', () => {
  const { facts } = loadKnowledge();
  const lines = (id: string, date: string) => fullRecord(facts, id, date);

  it('tells the offices of a state with those who held them', () => {
    const held = lines('rwanda', '2019-06-01').filter(({ section }) => section === 'officeHolders');
    expect(held.find(({ what }) => what === 'President of Rwanda: Paul Kagame')?.stands).to.equal('now');
    expect(held.map(({ stands }) => stands))
      .to.include('past')
      .and.to.include('future');
  });

  it('does not tell everything that lies in a state', () => {
    expect(lines('rwanda', '2019-06-01').some(({ what }) => /Kigali/.test(what) && !/Capital/.test(what))).to.equal(
      false,
    );
  });

  it('judges events by their own dates', () => {
    const fall = lines('m23', '2025-02-01').find(({ what }) => what === 'Fall of Goma');
    expect([fall?.stands, fall?.when]).to.deep.equal(['past', 'on 27 January 2025']);
  });

  it('gives every line its sources', () => {
    for (const { what, sources } of lines('mali', '2024-01-01')) expect(sources, what).to.not.be.empty;
  });

  it('of an unknown record is empty', () => {
    expect(lines('no-such-record', '2024-01-01')).to.deep.equal([]);
  });
});

describe('the sentence around a name', () => {
  const around = (text: string, words: string) => {
    const start = text.indexOf(words);
    const { before, after } = inSentence(text, { start, end: start + words.length });
    return [before, after];
  };

  it('ends at the line', () => {
    expect(around('A heading\nKenya waits. Uganda votes\nMore', 'Uganda')).to.deep.equal(['', ' votes']);
  });

  it('is cut where it is endless', () => {
    const [before, after] = around(`${'word '.repeat(2000)}Kenya ${'word '.repeat(2000)}`, 'Kenya');
    expect((before ?? '').length + (after ?? '').length).to.be.below(600);
  });
});

import { assert } from 'chai';
import * as vscode from 'vscode';
import { escaped, webLink } from '../../../src/editor/hovers/markdown';
import { annotated, asRead, closeAll, hoverOver, openAnnotated, STORY } from './support';

/** Something that the record bears out, something that it does not know, and something that it contradicts. */
const CLAIMS = [
  'BAMAKO, 23 September 2024 — Assimi Goïta, the president of Mali, met Kossi Adzovi, the foreign minister of Togo.',
  '',
  'The talks in Niamey, Nigeria, ended on Sunday.',
].join('\n');

const review = (on: boolean) =>
  vscode.workspace
    .getConfiguration('dateline')
    .update('mode', on ? 'review' : undefined, vscode.ConfigurationTarget.Global);

describe('hover', () => {
  afterEach(closeAll);

  it('says what a name is as of the article’s date, with sourced facts', async () => {
    const { document } = await openAnnotated(STORY);
    const markdown = await hoverOver(document, 'ECOWAS');
    const words = asRead(markdown);
    assert.include(words, 'Economic Community of West African States');
    assert.include(words, 'As of 12 March 2024');
    assert.match(words, /^- .+ \(.+\)$/m);
    assert.match(words, /up to \d+ [A-Z]\w+ \d{4}/);
    assert.match(markdown, /\]\(https:\/\//);
  });

  it('offers only commands of its own', async () => {
    const { document } = await openAnnotated(STORY);
    const commands = [...(await hoverOver(document, 'Nigeria')).matchAll(/\(command:([\w.]+)/g)].map(match => match[1]);
    assert.isNotEmpty(commands);
    for (const command of commands) assert.match(command ?? '', /^dateline\./);
  });

  it('says that a name is known from this text only', async () => {
    const { document } = await openAnnotated(STORY);
    assert.match(asRead(await hoverOver(document, 'Quartey-Mensima sells')), /Efua Quartey-Mensima.*Person/);
  });

  it('says first what the record says to the words, and no fact twice', async () => {
    const { document } = await openAnnotated(CLAIMS);
    const markdown = await hoverOver(document, 'Assimi Goïta');
    const words = asRead(markdown);
    assert.match(
      words,
      /^\$\(pass\) \*\*The record agrees\*\*: President of Mali .*since 24 May 2021.* — \[.+\].*\d{4}\n/,
    );
    assert.match(markdown, /— \[[^\]]+\]\(https:\/\//);
    assert.lengthOf(words.match(/since 24 May 2021/g) ?? [], 1, words);
  });

  it('says that the record is silent only while reviewing', async () => {
    const { document } = await openAnnotated(CLAIMS);
    assert.notMatch(asRead(await hoverOver(document, 'Kossi Adzovi')), /record is silent/);
    await review(true);
    try {
      assert.match(asRead(await hoverOver(document, 'Kossi Adzovi')), /\$\(question\) \*\*The record is silent\*\*/);
      assert.match(asRead(await hoverOver(document, 'Niamey, Nigeria')), /\*\*The record says otherwise\*\* — \[/);
    } finally {
      await review(false);
    }
  });

  it('resolves a date, with its weekday and distance', async () => {
    const { document } = await openAnnotated(STORY);
    const words = asRead(await hoverOver(document, '4 March'));
    assert.include(words, 'Monday 4 March 2024');
    assert.include(words, "8 days before the article's date");
  });

  it('asks as of the date that the writer sets, until it is reset', async () => {
    const { document } = await openAnnotated('Ghana waits for Nigeria.');
    assert.match(asRead(await hoverOver(document, 'Ghana')), /As of \d+ \w+ 20\d\d/, 'today: a draft');
    await vscode.commands.executeCommand('dateline.pickArticleDate', '2019-02-05');
    const { annotations } = await annotated(document);
    assert.deepInclude(annotations.articleDate, { value: '2019-02-05', from: 'given' });
    assert.include(asRead(await hoverOver(document, 'Ghana')), 'As of 5 February 2019');
    await vscode.commands.executeCommand('dateline.pickArticleDate', '');
    assert.strictEqual((await annotated(document)).annotations.articleDate?.from, 'today');
  });

  it('refuses what is no date of the calendar', async () => {
    await openAnnotated('Ghana waits.');
    const refused = await vscode.commands.executeCommand('dateline.pickArticleDate', '2019-02-30').then(
      () => undefined,
      (error: Error) => error.message,
    );
    assert.match(refused ?? '', /Write a date of the calendar/);
  });

  it('shows foreign text as text, never as markup', () => {
    assert.strictEqual(escaped('[x](command:y)\n# *z*'), '\\[x\\]\\(command\\:y\\) \\# \\*z\\*');
    assert.strictEqual(webLink('A', 'command:evil'), 'A');
    assert.strictEqual(webLink('A', 'javascript:alert(1)'), 'A');
    assert.strictEqual(webLink('A', 'https://example.org/a_(b)'), '[A](https://example.org/a_%28b%29)');
  });
});

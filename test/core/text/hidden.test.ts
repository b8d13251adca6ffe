import { assert } from 'chai';
import * as fc from 'fast-check';
import { characterOf } from '../../../src/core/text/characterReferences';
import { hideWriting, shownText } from '../../../src/core/text/hidden';
import { annotate } from '../world';

const shown = (text: string): string => shownText(hideWriting(text))?.text ?? hideWriting(text);

describe('a text as it reads', () => {
  const READS: readonly (readonly [title: string, source: string, reads: string])[] = [
    ['soft hyphens', 'Ma\u00adla\u00adwi', 'Malawi'],
    ['a soft hyphen at a line end', 'Mala\u00ad\nwi', 'Malawi'],
    ['a hyphen at a line end', 'Zim-\nbabwe', 'Zimbabwe'],
    ['a hyphen at a Windows line end, further in', 'Zim-\r\n  babwe', 'Zimbabwe'],
    ['the sign for hyphens', 'Zim\u2010\nbabwe', 'Zimbabwe'],
    ['a compound', 'Saudi-\nled', 'Saudi-led'],
    ['a compound of names', 'Guinea-\nBissau', 'Guinea-Bissau'],
    ['a word in capitals', 'US-\nbacked', 'US-backed'],
    ['years', '2019-\n2021', '2019-2021'],
    ['a dash', 'He left -\nand came', 'He left -\nand came'],
    ['references', 'S&atilde;o Tom&eacute; &amp; Pr&iacute;ncipe', 'São Tomé & Príncipe'],
    ['numbers', '&#350;anl&#x131;urfa', 'Şanlıurfa'],
    ['a reference escaped twice', 'N&amp;rsquo;Djamena', 'N’Djamena'],
    ['no reference', 'AT&T; &nosuchname; R&D', 'AT&T; &nosuchname; R&D'],
    ['a space that does not break', 'New\u00a0York&nbsp;City', 'New York City'],
    ['thin spaces', '12\u2009March\u202f2025', '12 March 2025'],
    ['joiners and marks of direction', '\u200eMali\u200b \u2068Niger\u2069', 'Mali Niger'],
  ];
  for (const [title, source, reads] of READS)
    it(title, () => {
      assert.equal(shown(source), reads);
      assert.lengthOf(hideWriting(source), source.length);
    });

  it('is as long as its source, whatever it is', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom('&eacute;', '&#128512;', '&#xD800;', '&amp;', '-\n', '\u00ad', '\u2060', '&', ';', '\r\n'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const text = pieces.join('');
        assert.lengthOf(hideWriting(text), text.length);
      }),
    );
  });

  it('knows the characters that prose has references for', () => {
    const table = { Ccedil: 'Ç', scaron: 'š', Lstrok: 'Ł', oslash: 'ø', ndash: '–', '#150': '–', '#x2019': '’' };
    for (const [name, character] of Object.entries(table)) assert.equal(characterOf(name), character);
    for (const name of ['', '#0', '#xd800', '#99999999', 'qacute', 'nosuch'])
      assert.isUndefined(characterOf(name), name);
  });
});

describe('names inside of which something does not show', () => {
  const FOUND: readonly (readonly [kind: 'plaintext' | 'markdown', text: string, name: string, entity: string])[] = [
    [
      'markdown',
      'The talks in S&atilde;o Tom&eacute; and Pr&iacute;ncipe failed.',
      'S&atilde;o Tom&eacute; and Pr&iacute;ncipe',
      'São Tomé and Príncipe',
    ],
    ['plaintext', 'Envoys flew to N&#8217;Djam&eacute;na.', 'N&#8217;Djam&eacute;na', "N'Djamena"],
    ['plaintext', 'Envoys flew to Zim\u00adbabwe.', 'Zim\u00adbabwe', 'Zimbabwe'],
    ['plaintext', 'Envoys of the government flew to the capital of Zim-\nbabwe.', 'Zim-\nbabwe', 'Zimbabwe'],
    ['markdown', '> Envoys flew to Burk-\n> ina Faso.', 'Burk-\n> ina Faso', 'Burkina Faso'],
    ['plaintext', 'Envoys flew to Goit&eacute;.', 'Goit&eacute;', 'Goité'],
  ];
  for (const [kind, text, name, entity] of FOUND)
    it(JSON.stringify(name), () => {
      const { mentions, entities } = annotate(text, { kind });
      const found = mentions.find(mention => mention.text === name);
      assert.equal(found?.start, text.indexOf(name), JSON.stringify(mentions));
      assert.equal(found?.end, text.indexOf(name) + name.length);
      assert.equal(entities.find(({ id }) => id === found?.entity)?.name, entity);
    });

  it('have the dates beside them where they stand', () => {
    const text = 'C&ocirc;te d&rsquo;Ivoire voted on 25&nbsp;October&nbsp;2025.';
    const [date] = annotate(text).dates;
    assert.deepInclude(date, { text: '25&nbsp;October&nbsp;2025', value: '2025-10-25' });
    assert.equal(text.slice(date?.start, date?.end), date?.text);
  });
});

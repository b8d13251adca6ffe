/** What a word does in a clause, as far as the analysis of events needs it. */
export const Tag = {
  other: 0,
  verb: 1,
  be: 2,
  have: 3,
  do: 4,
  modal: 5,
  to: 6,
  negation: 7,
  adverb: 8,
  preposition: 9,
  determiner: 10,
  conjunction: 11,
  relative: 12,
  subordinator: 13,
  comma: 14,
  stop: 15,
  possessive: 16,
  pronoun: 17,
  number: 18,
  that: 19,
  quote: 20,
} as const;

/** Closed classes. Words that are both preposition and subordinator (*after*, *since*) stand with the subordinators. */
export const CLOSED: ReadonlyMap<string, number> = new Map(
  (
    [
      [Tag.be, 'be is are am was were been being isnt arent wasnt werent'],
      [Tag.have, 'have has had having hasnt havent hadnt'],
      [Tag.do, 'do does did didnt dont doesnt'],
      [
        Tag.modal,
        'will would shall should can could may might must ought wont wouldnt shouldnt cant cannot couldnt mightnt mustnt',
      ],
      [Tag.to, 'to'],
      [Tag.negation, 'not never hardly scarcely barely no nobody none neither nor nothing'],
      [
        Tag.adverb,
        'also already then just soon later again once still ever even only together alone first finally now today twice thus therefore ' +
          'however instead meanwhile earlier afterwards yet too long almost once there here eventually hence often always sometimes all both each himself herself itself themselves jointly far back',
      ],
      [
        Tag.preposition,
        'of in on at by for from with without into onto over under against between among amid amidst during through across toward towards ' +
          'upon near outside inside around behind beyond despite via within about above below beside besides per along alongside off throughout concerning regarding including following versus like unlike except plus according',
      ],
      [
        Tag.determiner,
        'the a an this these those some any every another its his her their our my your several many few most more other such',
      ],
      [Tag.conjunction, 'and or but'],
      [Tag.relative, 'who whom whose which what'],
      [
        Tag.subordinator,
        'when where while because although though if unless until till before after since as whereas whether once lest than why how',
      ],
      [Tag.pronoun, 'he she it they we i you him them us me nobody everyone someone everybody who'],
      [
        Tag.number,
        'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million dozens hundreds thousands',
      ],
      [Tag.that, 'that'],
    ] as [number, string][]
  )
    .flatMap(([tag, words]) => words.split(' ').map(word => [word, tag] as [string, number]))
    .reverse(),
);

/** Subordinators that make what follows a condition or a question and no happening. */
export const IRREAL: ReadonlySet<string> = new Set(['if', 'unless', 'whether', 'lest', 'than', 'why', 'how']);

/** Verbs without an object: a *by* behind their past form names no doer (*resigned by letter*). */
export const INTRANSITIVE: ReadonlySet<string> = new Set(
  'resign die flee arrive travel agree collapse retreat march crash rise fall grow vote appear begin end open close happen'.split(
    ' ',
  ),
);

/** Verbs that say nothing but that the event of their noun took place. */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  'hold host convene begin start open launch conduct stage mount make pay carry suffer break erupt take follow end resume continue announce impose win lose fight join survive conclude witness complete declare'.split(
    ' ',
  ),
);

/** Negated auxiliaries written as one word. */
export const NEGATED: ReadonlySet<string> = new Set(
  'isnt arent wasnt werent hasnt havent hadnt didnt dont doesnt wont wouldnt shouldnt cant cannot couldnt mightnt mustnt'.split(
    ' ',
  ),
);

/** Verbs that report: what follows them is a clause of its own, and they are no happenings. */
export const SPEECH_VERBS =
  'say tell add note explain state report claim argue insist stress emphasise emphasize reiterate recall write mention suggest believe think know estimate acknowledge admit maintain observe remark comment respond reply assert affirm hear learn show find see fear hope expect warn predict announce declare confirm deny allege accuse promise vow agree conclude concede warn repeat understand remember';

/** Verbs of states and habits: a date beside them dates no happening. */
export const STATIVE_VERBS =
  'live remain stay serve want need like love hate seem appear belong own govern rule control contain include consist last date stand sit lie keep continue work hope plan intend consider regard depend exist matter mean represent resemble rely require deserve expect involve concern describe call face enjoy suffer share border cover use play run wait watch look feel sound study attend grow rise increase decline drop fall average total account reach cost earn pay aim try seek tend struggle help allow enable let cause lack possess prefer support oppose back lead head chair follow base locate situate schedule set slate know name own rank wear write read speak spend turn alarm anger worry surprise shock upset please disappoint dominate leverage inspire resemble impress fascinate last';

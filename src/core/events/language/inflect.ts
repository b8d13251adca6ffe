/** Which forms of a verb a word can be, as bits: *cut* is base, past and participle. */
export const Form = { base: 1, third: 2, past: 4, participle: 8, gerund: 16 } as const;

/** Past and past participle where they are not made with *-ed*; one word where both are the same. */
const IRREGULAR = new Map<string, readonly [string, string]>(
  `arise:arose:arisen awake:awoke:awoken be:was:been bear:bore:born beat:beat:beaten become:became:become begin:began:begun
  behead:beheaded bend:bent bet:bet bind:bound bite:bit:bitten bleed:bled blow:blew:blown break:broke:broken breed:bred
  bring:brought broadcast:broadcast build:built burst:burst buy:bought cast:cast catch:caught choose:chose:chosen cling:clung
  come:came:come cost:cost creep:crept cut:cut deal:dealt dig:dug draw:drew:drawn drink:drank:drunk drive:drove:driven
  eat:ate:eaten fall:fell:fallen feed:fed feel:felt fight:fought find:found flee:fled fling:flung fly:flew:flown
  forbid:forbade:forbidden foresee:foresaw:foreseen forget:forgot:forgotten forgive:forgave:forgiven freeze:froze:frozen get:got give:gave:given
  go:went:gone grind:ground grow:grew:grown hang:hanged have:had hear:heard hide:hid:hidden hit:hit hold:held hurt:hurt
  keep:kept kneel:knelt know:knew:known lay:laid lead:led leap:leapt leave:left lend:lent let:let lie:lay:lain light:lit lose:lost
  make:made mean:meant meet:met outlaw:outlawed override:overrode:overridden overrun:overran:overrun oversee:oversaw:overseen
  overtake:overtook:overtaken overthrow:overthrew:overthrown pay:paid put:put quit:quit read:read rebuild:rebuilt retake:retook:retaken ride:rode:ridden
  ring:rang:rung rise:rose:risen run:ran:run say:said see:saw:seen seek:sought sell:sold send:sent set:set shake:shook:shaken
  shed:shed shine:shone shoot:shot show:showed:shown shrink:shrank:shrunk shut:shut sing:sang:sung sink:sank:sunk sit:sat
  sleep:slept slay:slew:slain slide:slid speak:spoke:spoken spend:spent spin:spun split:split spread:spread spring:sprang:sprung
  stand:stood steal:stole:stolen stick:stuck sting:stung strike:struck:struck swear:swore:sworn sweep:swept swim:swam:swum
  swing:swung take:took:taken teach:taught tear:tore:torn tell:told think:thought throw:threw:thrown undergo:underwent:undergone
  understand:understood undertake:undertook:undertaken undo:undid:undone uphold:upheld wake:woke:woken wear:wore:worn weep:wept win:won
  withdraw:withdrew:withdrawn withhold:withheld withstand:withstood write:wrote:written`
    .split(/\s+/)
    .map(line => {
      const [lemma = '', past = '', participle = past] = line.split(':');
      return [lemma, [past, participle]];
    }),
);

/** Verbs of more than one syllable that double their last consonant. */
const DOUBLING = new Set(
  'admit readmit acquit commit permit submit omit refer confer defer prefer occur incur deter rebut expel compel repel propel rebel annul control patrol cancel signal label travel model level kidnap equip'.split(
    ' ',
  ),
);

/** Every form of a verb with its bits, by form. */
export function inflect(lemma: string): Map<string, number> {
  const forms = new Map<string, number>();
  const add = (form: string, bit: number): void => {
    forms.set(form, (forms.get(form) ?? 0) | bit);
  };
  add(lemma, Form.base);
  add(third(lemma), Form.third);
  for (const stem of stems(lemma)) add(`${stem}ing`, Form.gerund);
  const irregular = IRREGULAR.get(lemma);
  if (irregular) {
    add(irregular[0], Form.past);
    add(irregular[1], Form.participle);
  } else {
    for (const past of pasts(lemma)) add(past, Form.past | Form.participle);
  }
  return forms;
}

function third(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function pasts(lemma: string): string[] {
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ied`];
  if (lemma.endsWith('e')) return [`${lemma}d`];
  return stems(lemma).map(stem => `${stem}ed`);
}

/** What *-ing* is put to; two where usage differs (*travelled*, *traveled*). */
function stems(lemma: string): string[] {
  if (lemma.endsWith('ie')) return [`${lemma.slice(0, -2)}y`];
  if (lemma.endsWith('e') && !lemma.endsWith('ee')) return [lemma.slice(0, -1)];
  const doubled = lemma + lemma.slice(-1);
  if (DOUBLING.has(lemma)) return lemma.endsWith('l') ? [doubled, lemma] : [doubled];
  return /^[^aeiou]*[aeiou][bdglmnprt]$/.test(lemma) && lemma.length > 2 ? [doubled] : [lemma];
}

/** The plural of a noun of the trigger tables. */
export function plural(noun: string): string {
  return third(noun);
}

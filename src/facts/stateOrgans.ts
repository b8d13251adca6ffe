/** A body that most states have, and by which words texts call it: *the Kenyan foreign ministry*, *Ministry of Foreign Affairs of Kenya*. */
export interface StateOrgan {
  /** The words of its record's name, before *of Kenya*. */
  readonly name: string;
  readonly kind: 'ministry' | 'armed force' | 'parliament' | 'court' | 'police' | 'central bank' | 'government body';
  /** Its names in small letters without marks, in the order in which a state's own records are asked for them. */
  readonly forms: readonly string[];
  /** ISO codes of the states that have none, or none of this name. */
  readonly lacking?: readonly string[];
  /** ISO codes of the states that have one, where most have none. */
  readonly only?: readonly string[];
}

const codes = (text: string): readonly string[] => text.trim().split(/\s+/);
const list = (text: string): readonly string[] => text.split(',').map(each => each.trim());

/** States without an army of their own. */
const NO_ARMY = codes('AD CR DM FM GD HT IS KI KN LC LI MC MH MU NR PA PW SB SM TV VA VC VU WS');
/** States without a coast. */
const INLAND = codes(
  'AD AF AM AT BF BI BT BW BY CF CH CZ ET HU KG LA LI LS LU MD MK ML MN MW NE NP PS RS RW SK SM SS SZ TD TJ UG UZ VA XK ZM ZW',
);
const NO_NAVY = [...NO_ARMY, ...INLAND];
const NO_AIR_FORCE = codes(
  `${NO_ARMY.join(' ')} AG AL BB BS BZ EE FJ GM GY JM KM LT LU LV ME MT MV PG PS SC ST TL TO XK`,
);
/** States that are too small for most of these bodies, or whose bodies are named in ways of their own. */
const TINY = codes('AD KI LI MC MH FM NR PW SM TV VA');
/** States whose ministries are called departments, and Britain, whose are offices, departments and ministries. */
const DEPARTMENTS = codes('US GB');

/** Portfolios by the name of the ministry in short, and the words that stand behind *Ministry of* and before *ministry*. */
const MINISTRIES: readonly (readonly [name: string, words: string, where?: Pick<StateOrgan, 'lacking' | 'only'>])[] = [
  ['Foreign', 'foreign affairs, foreign, external affairs, external relations, foreign relations'],
  ['Defence', 'defence, defense, national defence, national defense', { lacking: NO_ARMY }],
  ['Interior', 'interior, the interior, internal affairs, home affairs'],
  ['Finance', 'finance, finances, the treasury'],
  ['Justice', 'justice'],
  ['Health', 'health, public health'],
  ['Education', 'education, national education'],
  ['Agriculture', 'agriculture'],
  ['Transport', 'transport, transportation, transports'],
  ['Energy', 'energy, power, electricity'],
  ['Labour', 'labour, labor'],
  ['Environment', 'environment, the environment'],
  ['Economy', 'economy, the economy, economic affairs'],
  ['Trade', 'trade, commerce'],
  ['Culture', 'culture'],
  ['Tourism', 'tourism'],
  ['Information', 'information, communications, communication'],
];

function ministry([name, words, where]: (typeof MINISTRIES)[number]): StateOrgan {
  const forms = list(words).flatMap(word => [
    ...(word.startsWith('the ') ? [] : [`${word} ministry`]),
    `ministry of ${word}`,
    ...(word.startsWith('the ') ? [] : [`ministry for ${word}`, `department of ${word}`, `${word} department`]),
  ]);
  const lacking = [...DEPARTMENTS, ...TINY, ...(where?.lacking ?? [])];
  return { name: `${name} Ministry`, kind: 'ministry', forms, lacking };
}

/** Every such body, the ones that texts name most often first. */
export const STATE_ORGANS: readonly StateOrgan[] = [
  ...MINISTRIES.map(ministry),
  {
    name: 'Armed Forces',
    kind: 'armed force',
    forms: list(
      'armed forces, military, defence force, defence forces, defense force, defense forces, national army, army',
    ),
    lacking: NO_ARMY,
  },
  { name: 'Navy', kind: 'armed force', forms: list('navy, naval forces, naval force'), lacking: NO_NAVY },
  { name: 'Air Force', kind: 'armed force', forms: list('air force, air forces'), lacking: NO_AIR_FORCE },
  {
    name: 'Coast Guard',
    kind: 'armed force',
    forms: list('coast guard, coastguard'),
    only: codes(
      'AL AR BD BB BH BR CA CU CY DE DK EG EE FI GR HR IE IL IQ IT JM KE KR KW LB LK LY MA MT MV MY NG NO OM PE QA RU SA SE SG SL SO TN TR TT TW VN YE',
    ),
  },
  {
    name: 'Parliament',
    kind: 'parliament',
    forms: list('parliament, legislature, national assembly, assembly, congress'),
    lacking: codes('BN VA'),
  },
  {
    name: 'Senate',
    kind: 'parliament',
    forms: list('senate, upper house, upper house of parliament'),
    only: codes(
      'AG AR AU BB BE BI BO BR BS BZ CA CD CG CI CL CM CO CZ DO ES FR GA GD GQ HT IE IT JM JO KE KH KZ LC LR LS MG MX NG NL PH PK PL PW PY RO RW SZ TD TG TH TT US UY UZ ZW',
    ),
  },
  {
    name: 'House of Representatives',
    kind: 'parliament',
    forms: list('house of representatives, chamber of representatives, lower house, lower house of parliament'),
    only: codes('AG AU BE BY BZ CO CY EG JM JO JP LR LY MA MT MY NG NL NP NZ PH TH TT US UY YE'),
  },
  {
    name: 'Chamber of Deputies',
    kind: 'parliament',
    forms: list('chamber of deputies, lower house, lower house of parliament'),
    only: codes('AR BO BR CL CZ DO GQ HT IT LU MX PY RO RW'),
  },
  {
    name: 'Supreme Court',
    kind: 'court',
    forms: list(
      'supreme court, supreme court of justice, supreme court of cassation, supreme federal court, top court, highest court',
    ),
    lacking: codes('AU BE BH BN BW CD CF DE EG FR GN KI KW LB LU MA MY QA SZ TN TR TZ VA ZA'),
  },
  {
    name: 'High Court',
    kind: 'court',
    forms: list('high court, high court of justice, federal high court'),
    only: codes('BW FJ GB GH IE KE LS MW MY NA NG NZ SB SG SL SZ TZ UG ZM ZW'),
  },
  {
    name: 'Constitutional Court',
    kind: 'court',
    forms: list('constitutional court, constitutional council, constitutional tribunal'),
    only: codes(
      'AL AM AO AT AZ BA BE BG BI BJ BO BY CD CF CG CL CO CZ DE DO EC EG ES FR GA GE GN GQ GT HR HU ID IT JO KG KR KW KZ LT LU LV MD ME MG MK ML MM MN MZ PE PL PT RO RS RU RW SI SK SN SY TD TG TH TJ TN TR UA UG UZ XK ZA ZM ZW',
    ),
  },
  {
    name: 'Electoral Commission',
    kind: 'government body',
    forms: list(
      'electoral commission, election commission, national electoral commission, national election commission, central election commission, central electoral commission, elections commission, independent electoral commission, electoral council, national electoral council, electoral authority',
    ),
    only: codes(
      'AL AM AO AZ BA BD BF BG BI BJ BT BW BY CD CF CI CM CV DJ ET FJ GE GH GM GN GW GY ID IN IQ JM JO KE KG KH KZ LK LR LS LT LV LY MD MG MK ML MN MR MU MV MW MY MZ NA NE NG NP NZ PG PH PK PS RO RS RU RW SB SC SD SL SN SO SS SZ TD TG TH TJ TN TZ UA UG UZ VE XK ZA ZM ZW',
    ),
  },
  {
    name: 'Central Bank',
    kind: 'central bank',
    forms: list('central bank, national bank, reserve bank'),
    lacking: codes(
      'AD BF BJ CF CG CI CM FM GA GD GQ GW KI KN LC LI MC MH ML NE NR PA PS PW SN SM TD TG TV VA VC DM AG',
    ),
  },
  {
    name: 'National Police',
    kind: 'police',
    forms: list('national police, police force, federal police, police service'),
    lacking: [...TINY, ...codes('GB')],
  },
];

const organsByForm = new Map<string, StateOrgan[]>();
for (const organ of STATE_ORGANS)
  for (const form of organ.forms) {
    const found = organsByForm.get(form);
    if (found) found.push(organ);
    else organsByForm.set(form, [organ]);
  }

/** *ministry of foreign affairs and international cooperation* begins with the portfolio that the ministry is called by. */
const MORE_PORTFOLIOS = /^((?:ministry|department) (?:of|for) .+?) (?:and|in charge of) .+$/;

/** The bodies of states that words without a state's name mean. @param words folded: *ministry of foreign affairs* */
export function organsCalled(words: string): readonly StateOrgan[] {
  return organsByForm.get(words) ?? organsByForm.get(words.replace(MORE_PORTFOLIOS, '$1')) ?? [];
}

export function hasOrgan({ only, lacking }: StateOrgan, code: string): boolean {
  return only ? only.includes(code) : !lacking?.includes(code);
}

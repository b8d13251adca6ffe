/**
 * Which states share a border on land, by ISO 3166-1 code; each pair stands once. Of two neighbours a writer may take one for the other.
 * Source: The World Factbook, Central Intelligence Agency, field "Land boundaries".
 */
const LAND_BORDERS = `
  AF:CN,IR,PK,TJ,TM,UZ AL:GR,ME,MK,XK AD:ES,FR AO:CD,CG,NA,ZM AR:BO,BR,CL,PY,UY AM:AZ,GE,IR,TR AT:CH,CZ,DE,HU,IT,LI,SI,SK
  AZ:GE,IR,RU,TR BD:IN,MM BY:LT,LV,PL,RU,UA BE:DE,FR,LU,NL BZ:GT,MX BJ:BF,NE,NG,TG BT:CN,IN BO:BR,CL,PE,PY BA:HR,ME,RS
  BW:NA,ZA,ZM,ZW BR:CO,GF,GY,PE,PY,SR,UY,VE BN:MY BG:GR,MK,RO,RS,TR BF:CI,GH,ML,NE,TG BI:CD,RW,TZ KH:LA,TH,VN
  CM:CF,CG,GA,GQ,NG,TD CA:US CF:CD,CG,SD,SS,TD TD:LY,NE,NG,SD CL:PE CN:HK,IN,KG,KP,KZ,LA,MM,MN,MO,NP,PK,RU,TJ,VN
  CO:EC,PA,PE,VE CD:CG,RW,SS,TZ,UG,ZM CG:GA CR:NI,PA CI:GH,GN,LR,ML HR:HU,ME,RS,SI CZ:DE,PL,SK DK:DE DJ:ER,ET,SO DO:HT
  EC:PE EG:IL,LY,PS,SD SV:GT,HN GQ:GA ER:ET,SD EE:LV,RU SZ:MZ,ZA ET:KE,SD,SO,SS FI:NO,RU,SE FR:CH,DE,ES,IT,LU,MC
  GM:SN GE:RU,TR DE:CH,LU,NL,PL GH:TG GR:MK,TR GT:HN,MX GN:GW,LR,ML,SL,SN GW:SN GY:SR,VE HN:NI HU:RO,RS,SI,SK,UA
  IN:MM,NP,PK ID:MY,PG,TL IR:IQ,PK,TM,TR IQ:JO,KW,SA,SY,TR IE:GB IL:JO,LB,PS,SY IT:CH,SI,SM,VA JO:PS,SA,SY KZ:KG,RU,TM,UZ
  KE:SO,SS,TZ,UG KP:KR,RU,RU XK:ME,MK,RS KW:SA KG:TJ,UZ LA:MM,TH,VN LV:LT,RU LB:SY LS:ZA LR:SL LY:NE,SD,TN LI:CH LT:LV,PL,RU
  MW:MZ,TZ,ZM MY:TH ML:MR,NE,SN MR:EH,SN MX:US MD:RO,UA MN:RU ME:RS MA:DZ,EH,ES MZ:TZ,ZA,ZM,ZW MM:TH NA:ZA,ZM NE:DZ,LY,NG
  NI:HN MK:RS NO:RU,SE OM:AE,SA,YE PL:RU,SK,UA PT:ES QA:SA RO:RS,UA RU:UA RW:TZ,UG SA:AE,YE SK:UA SS:SD,UG SY:TR
  TJ:UZ TZ:UG,ZM TM:UZ DZ:EH,LY,ML,MR,TN TR:GR ZA:ZW ZM:ZW SE:FI UG:KE SN:GN`;

const neighbours = new Map<string, Set<string>>();
for (const entry of LAND_BORDERS.trim().split(/\s+/)) {
  const [code = '', others = ''] = entry.split(':');
  for (const other of others.split(',')) {
    neighboursOf(code).add(other);
    neighboursOf(other).add(code);
  }
}

function neighboursOf(code: string): Set<string> {
  let found = neighbours.get(code);
  if (!found) {
    found = new Set();
    neighbours.set(code, found);
  }
  return found;
}

/** Whether two states share a border on land. @param code two letters of ISO 3166-1 */
export function areNeighbours(code: string, other: string): boolean {
  return neighbours.get(code)?.has(other) ?? false;
}

/** Words for the codes of units that bills of a household use (UN/ECE recommendations 20 and 21). */

const WORDS: Readonly<Record<string, string>> = {
  KWH: 'kWh',
  MWH: 'MWh',
  KWT: 'kW',
  KVR: 'kvar',
  GJ: 'GJ',
  MTQ: 'm³',
  MTK: 'm²',
  MTR: 'm',
  KMT: 'km',
  LTR: 'l',
  KGM: 'kg',
  TNE: 't',
  E34: 'GB',
  '4L': 'MB',
  SEC: 's',
  MIN: 'min',
  HUR: 'h',
  DAY: 'day',
  WEE: 'week',
  MON: 'month',
  QAN: 'quarter',
  ANN: 'year',
  P1: '%',
  IE: 'person',
  E48: 'service',
  LS: 'lump sum',
  SET: 'set',
  PR: 'pair',
}
/** What is merely counted has no unit to speak of. */
const PIECES = /^(?:C62|H87|EA|PCE|NAR|NMP|ONE|XPP|ZZ|1)$/

/** The unit of a code; a code that is not known as it stands, and nothing for pieces. */
export function unitOf(code: string): string | undefined {
  const upper = code.toUpperCase()
  return upper === '' || PIECES.test(upper) ? undefined : (WORDS[upper] ?? code)
}

/** Providers of other countries whose names stand on cards and direct debits, and do not say what they sell. */
import type { Provider } from './providers-types.ts'

export const ABROAD: readonly Provider[] = [
  { key: 'de-telekom', name: 'Telekom', kind: 'internet', spellings: ['Telekom Deutschland', 'Deutsche Telekom'] },
  { key: 'vodafone', name: 'Vodafone', kind: 'mobile', spellings: ['Vodafone', 'Vodafone GmbH', 'Vodafone Ltd'] },
  { key: 'o2', name: 'O2', kind: 'mobile', spellings: ['Telefonica Germany', 'O2 Germany', 'O2 UK'] },
  { key: 'congstar', name: 'congstar', kind: 'mobile', spellings: ['congstar'] },
  { key: '1und1', name: '1&1', kind: 'internet', spellings: ['1&1 Telecom', '1u1 Telecom', '1und1'] },
  { key: 'rundfunk', name: 'Rundfunkbeitrag', kind: 'tv', spellings: ['Rundfunkbeitrag', 'ARD ZDF Deutschlandradio', 'ARD ZDF DRadio'] },
  { key: 'ee', name: 'EE', kind: 'mobile', spellings: ['EE Limited', 'EE Ltd', 'EE & T-Mobile'] },
  { key: 'giffgaff', name: 'giffgaff', kind: 'mobile', spellings: ['giffgaff'] },
  { key: 'virgin-media', name: 'Virgin Media', kind: 'internet', spellings: ['Virgin Media'] },
  { key: 'bt', name: 'BT', kind: 'internet', spellings: ['British Telecom', 'BT Group', 'BT Broadband'] },
  { key: 'sky', name: 'Sky', kind: 'tv', spellings: ['Sky UK', 'Sky Digital', 'Sky Subscribers'] },
  { key: 'octopus', name: 'Octopus Energy', kind: 'electricity', spellings: ['Octopus Energy'] },
  { key: 'british-gas', name: 'British Gas', kind: 'gas', spellings: ['British Gas'] },
  { key: 'edf', name: 'EDF Energy', kind: 'electricity', spellings: ['EDF Energy'] },
  { key: 'eon', name: 'E.ON', kind: 'electricity', spellings: ['E.ON Energie', 'E.ON Next', 'EON Energie'] },
  { key: 'thames-water', name: 'Thames Water', kind: 'water', spellings: ['Thames Water'] },
]

/** OFX whole and broken: every breakage that real files have, in small. */
import { describe, expect, it } from 'vitest'
import { ofxTokens } from '../../../shared/statements/ofx/tokens.ts'
import { bytesOf, inspectBytes, inspectText, keys, said, told } from './reading.ts'

const HEADER = 'OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:USASCII\nCHARSET:1252\n\n'
const ROW = '<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20250628<TRNAMT>-650.00<FITID>F1<NAME>Dom.ru<MEMO>Internet</STMTTRN>'
const EXPECTED = ['2025-06-28 -650.00 RUB Dom.ru Internet']

const statement = (rows: string, more = ''): string =>
  `<OFX><BANKMSGSRSV1><STMTTRNRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><STMTRS><CURDEF>RUB<BANKACCTFROM><BANKID>044<ACCTID>40817<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST><DTSTART>20250601<DTEND>20250630${rows}</BANKTRANLIST>${more}</STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`
const read = (text: string): ReturnType<typeof inspectText> => inspectText(text, 'utf8', 'выписка.ofx')

describe('one payment, however the file is written', () => {
  it.each<[string, string]>([
    ['SGML with open leaves', HEADER + statement(ROW)],
    ['no header', statement(ROW)],
    ['blank lines before the header', `\r\n\r\n${HEADER}${statement(ROW)}`],
    ['the header on one line', `OFXHEADER:100 DATA:OFXSGML VERSION:102 ${statement(ROW)}`],
    ['the header right before the first tag', `OFXHEADER:100\nDATA:OFXSGML\n${statement(ROW)}`],
    ['a tag a line, with carriage returns', HEADER + statement(ROW).replaceAll('<', '\r\n<')],
    [
      'XML',
      `<?xml version="1.0" encoding="UTF-8"?><?OFX OFXHEADER="200" VERSION="203"?>${statement(ROW.replace(/<(TRNTYPE|DTPOSTED|TRNAMT|FITID|NAME|MEMO)>([^<]*)/g, '<$1>$2</$1>'))}`,
    ],
    ['some leaves closed and some not', HEADER + statement(ROW.replace('-650.00', '-650.00</TRNAMT>').replace('Dom.ru', 'Dom.ru</NAME>'))],
    ['self-closed leaves', HEADER + statement(ROW.replace('<FITID>', '<CHECKNUM/><REFNUM /><FITID>'))],
    ['lower case', HEADER + statement(ROW).replace(/<[^>]*>/g, (tag) => tag.toLowerCase())],
    ['a name space', HEADER + statement(ROW).replaceAll('<STMTTRN>', '<ofx:STMTTRN>').replaceAll('</STMTTRN>', '</ofx:STMTTRN>')],
    ['comments', HEADER + statement(`<!-- first --> ${ROW.replace('Internet', 'Inter<!-- x -->net')}`)],
    ['CDATA', HEADER + statement(ROW.replace('Dom.ru', '<![CDATA[Dom.ru]]>'))],
    ['the row not closed', HEADER + statement(ROW.replace('</STMTTRN>', ''))],
    ['a decimal comma', HEADER + statement(ROW.replace('-650.00', '-650,00'))],
    ['zeros in front and more decimals', HEADER + statement(ROW.replace('-650.00', '-0000650.0000'))],
    ['a time with its zone', HEADER + statement(ROW.replace('20250628', '20250628233000.000[-3:GMT]'))],
    ['a padded date', HEADER + statement(ROW.replace('20250628', '  20250628  '))],
    [
      'the date of the user where the bank gives zeros',
      HEADER + statement(ROW.replace('<DTPOSTED>20250628', '<DTPOSTED>00000000<DTUSER>20250628')),
    ],
  ])('%s', (_title, text) => {
    const found = read(text)
    expect(found).toMatchObject({ kind: 'statement', format: 'ofx' })
    expect(told(found)).toEqual(EXPECTED)
    expect(keys(found)).toEqual([])
    expect(found.statements?.[0]).toMatchObject({ account: '40817', currency: 'RUB', from: '2025-06-01', to: '2025-06-30' })
    expect(found.statements?.[0]?.transactions[0]).toMatchObject({ bankId: 'F1', counterparty: 'Dom.ru', source: '40817' })
  })
})

describe('texts', () => {
  it.each([
    ['R&D company', 'R&D company'],
    ['R&amp;D', 'R&D'],
    ['a &amp;lt; b', 'a < b'],
    ['5 < 6', '5 < 6'],
    ['&quot;Дом&quot;', '"Дом"'],
    ['<![CDATA[a <b> & c]]>', 'a <b> & c'],
    ['many    spaces', 'many spaces'],
  ])('%s is %s', (written, text) => {
    expect(told(read(HEADER + statement(ROW.replace('Dom.ru', '').replace('Internet', written))))).toEqual([
      `2025-06-28 -650.00 RUB ${text}`,
    ])
  })

  it.each([
    ['OTHER', '<NAME>Dom.ru<MEMO>Dom.ru Internet', 'Dom.ru Internet'],
    ['OTHER', '<NAME>Dom.ru Internet<MEMO>Internet', 'Dom.ru Internet'],
    ['OTHER', '<PAYEE><NAME>Dom.ru<ADDR1>Perm</PAYEE>', 'Dom.ru'],
    ['CHECK', '', 'CHECK'],
  ])('%s %s gives %s', (type, names, description) => {
    const row = `<STMTTRN><TRNTYPE>${type}<DTPOSTED>20250628<TRNAMT>-1.00${names}</STMTTRN>`
    expect(told(read(statement(row)))).toEqual([`2025-06-28 -1.00 RUB ${description}`])
  })

  it('in windows-1251 and in UTF-8, whatever is declared', () => {
    const text = HEADER + statement(ROW.replace('Internet', 'Оплата услуг связи'))
    for (const encoding of ['win1251', 'utf8', 'koi8-r', 'cp866'])
      expect(told(inspectBytes(bytesOf(text, encoding), 'a.ofx')), encoding).toEqual(['2025-06-28 -650.00 RUB Dom.ru Оплата услуг связи'])
  })
})

describe('sums and currencies', () => {
  it('a row’s own currency stands; the original currency is only told by the bank', () => {
    const own = ROW.replace('</STMTTRN>', '<CURRENCY><CURRATE>1<CURSYM>USD</CURRENCY></STMTTRN>')
    const original = ROW.replace('</STMTTRN>', '<ORIGCURRENCY><CURRATE>90<CURSYM>USD</ORIGCURRENCY></STMTTRN>')
    expect(told(read(statement(own)))).toEqual(['2025-06-28 -650.00 USD Dom.ru Internet'])
    expect(told(read(statement(original)))).toEqual(EXPECTED)
  })

  it.each([
    ['$120', 'problems.row.badAmount'],
    ['  .  ', 'problems.row.badAmount'],
    ['', 'problems.row.noAmount'],
    ['NaN', 'problems.row.badAmount'],
  ])('%j is refused, the other row stays', (amount, key) => {
    const found = read(statement(ROW.replace('-650.00', amount) + ROW))
    expect(told(found)).toEqual(EXPECTED)
    expect(keys(found)).toEqual([`warning 1 ${key}`])
  })

  it.each([
    ['', 'problems.row.loose'],
    ['20250231', 'problems.row.badDate'],
    ['201120000000', 'problems.row.badDate'],
  ])('the date %j is refused, with its line', (date, key) => {
    const found = read(`${HEADER}${statement(`${ROW}\n${ROW.replace('20250628', date)}`)}`)
    expect(told(found)).toEqual(EXPECTED)
    expect(keys(found)).toEqual([`warning 8 ${key}`])
  })

  it('too many decimals are rounded and told', () => {
    const found = read(statement(ROW.replace('-650.00', '-197.1250')))
    expect(told(found)).toEqual(['2025-06-28 -197.13 RUB Dom.ru Internet'])
    expect(keys(found)).toEqual(['warning 1 problems.row.rounded'])
  })

  it('an only row that cannot be read is an error', () => {
    expect(keys(read(statement(ROW.replace('20250628', ''))))).toEqual(['warning 1 problems.row.loose', 'error problems.table.noneTaken'])
  })
})

describe('statements', () => {
  it('several in one file, with their balances', () => {
    const second = statement(
      ROW.replace('F1', 'F2'),
      '<LEDGERBAL><BALAMT>222.50<DTASOF>20250630</LEDGERBAL><AVAILBAL><BALAMT>9.00</AVAILBAL>',
    )
      .replace('40817', '40818')
      .replace('<OFX>', '')
    const found = read(HEADER + statement(ROW, '<LEDGERBAL><BALAMT> <DTASOF>20250630</LEDGERBAL>').replace('</OFX>', '') + second)
    expect(found.statements?.map(({ account, closing, transactions }) => [account, closing, transactions.length])).toEqual([
      ['40817', undefined, 1],
      ['40818', 22_250, 1],
    ])
  })

  it('bank lines inside an investment message are read, trades are told', () => {
    const text = `${HEADER}<OFX><INVSTMTMSGSRSV1><INVSTMTTRNRS><INVSTMTRS><CURDEF>USD<INVACCTFROM><BROKERID>b<ACCTID>X1</INVACCTFROM><INVTRANLIST><DTSTART>20250601<DTEND>20250630<BUYMF><INVBUY><INVTRAN><FITID>1<DTTRADE>20250617</INVTRAN><UNITS>1<TOTAL>-197.2</INVBUY><BUYTYPE>BUY</BUYMF><INVBANKTRAN>${ROW}<SUBACCTFUND>CASH</INVBANKTRAN></INVTRANLIST></INVSTMTRS></INVSTMTTRNRS></INVSTMTMSGSRSV1></OFX>`
    const found = read(text)
    expect(told(found)).toEqual(['2025-06-28 -650.00 USD Dom.ru Internet'])
    expect(said(found)).toEqual(['1 операция с ценными бумагами не учтена: это не платёж.'])
  })

  it('equal FITIDs are not equal payments, and equal payments are counted', () => {
    const found = read(statement(ROW + ROW.replace('-650.00', '-6.50').replace('Internet', 'Fee') + ROW))
    const ids = found.statements?.[0]?.transactions.map(({ id }) => id) ?? []
    expect(new Set(ids).size).toBe(3)
    expect(ids[2]).toBe(`${ids[0]}-2`)
  })

  it('what the bank says instead of a statement is passed on', () => {
    const refusal = `${HEADER}<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>15500<SEVERITY>ERROR<MESSAGE>Неверный пароль</STATUS></SONRS></SIGNONMSGSRSV1></OFX>`
    const found = read(refusal)
    expect(found).toMatchObject({ kind: 'unknown', format: 'ofx' })
    expect(said(found)).toEqual(['Вместо выписки банк ответил: «Неверный пароль · 15500». Скачайте выписку ещё раз.'])
  })

  it.each([
    ['nothing inside', '<OFX></OFX>'],
    ['a sign-on only', '<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS></SONRS></SIGNONMSGSRSV1></OFX>'],
    ['a list of accounts', '<OFX><SIGNUPMSGSRSV1><ACCTINFORS><BANKACCTFROM><ACCTID>1</BANKACCTFROM></ACCTINFORS></SIGNUPMSGSRSV1></OFX>'],
    ['rows outside of any statement', `<OFX>${ROW}</OFX>`],
  ])('%s is no statement', (_title, text) => {
    expect(keys(read(text))).toEqual(['error problems.ofx.noStatement'])
  })
})

describe('ofxTokens', () => {
  it('gives tags and values in order and keeps a `<` that begins no tag', () => {
    expect([...ofxTokens('<A><B>1 < 2<c.d/></A>')].map(({ tag, kind, value }) => [kind, tag, value])).toEqual([
      ['open', 'A', ''],
      ['open', 'B', '1 < 2'],
      ['open', 'C.D', ''],
      ['close', 'A', ''],
    ])
  })

  it('gives the value of a last leaf that nothing follows', () => {
    expect([...ofxTokens('<A>x')]).toEqual([{ tag: 'A', kind: 'open', value: 'x', at: 0 }])
  })
})

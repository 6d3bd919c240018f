/** A provider's name as a family would say it: without legal form and quotes. */

const LEGAL_FORM =
  /^(?:публичное акционерное общество|общество с ограниченной ответственностью|акционерное общество|(?:[пнз]?ао|оао|ооо|ип|тсж|тсн|гуп|муп|фгуп|гбу|мбу|мку|нко|нп|фонд)(?![\p{L}\d]))[\s,]*/iu
/** «Филиал ПАО …» and forms that say what it is to the family: «ТСЖ Ромашка» stays as it is. */
const TELLING = /^(?:тсж|тсн|фонд|гбу|ип)/iu
const FOREIGN_FORM = /[\s,]+(?:gmbh(?: & co\.? kg)?|ltd\.?|llc|inc\.?|plc|ag|s\.?a\.?)$/iu

export function bareName(name: string): string {
  const spaced = name
    .replace(/[«»"“”„']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const form = LEGAL_FORM.exec(spaced)
  const bare = form && !TELLING.test(spaced) ? spaced.slice(form[0].length).trim() : spaced
  return (bare === '' ? spaced : bare).replace(FOREIGN_FORM, '')
}

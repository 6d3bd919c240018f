/** Reads a picture by the payment codes in it; where there is none, or the picture cannot be looked at, says what to do. */
import { isPicture } from '../codes/signature.ts'
import { message, type Problem } from '../i18n/message.ts'
import { MAX_PICTURE_PIXELS } from '../limits.ts'
import type { PictureCodes } from '../model/text-page.ts'
import type { ReadContext, Reader, Reading, ReadResult } from '../reader.ts'
import { papersOfCodes } from './codes.ts'

/** Kinds that a phone makes by default and that it can be told not to make. */
const OF_PHONES = ['HEIC']

function readPicture(picture: PictureCodes, context: ReadContext): ReadResult {
  switch (picture.state) {
    case 'read': {
      if (picture.codes.length === 0) return nothing(message('codes.picture.none'))
      return papersOfCodes(picture.codes, context) ?? nothing(message('codes.picture.otherCode'))
    }
    case 'unknownKind':
      return nothing(
        OF_PHONES.includes(picture.kind) ? message('codes.picture.heic') : message('codes.picture.unknownKind', { kind: picture.kind }),
      )
    case 'tooLarge':
      return nothing(message('codes.picture.tooLarge', { count: MAX_PICTURE_PIXELS / 1_000_000 }))
    case 'broken':
      return nothing(message('codes.picture.broken'))
  }
}

const nothing = (said: Problem['message']): ReadResult => ({
  kind: 'unknown',
  format: 'text',
  problems: [{ level: 'error', message: said }],
})

export const pictureReader: Reader = {
  format: 'qr-gost',
  accepts: ({ bytes }) => isPicture(bytes),
  *read({ picture = { state: 'broken' } }, context): Reading {
    const result = readPicture(picture, context)
    yield 1
    return result
  },
}

/** The edges of the preparing, for tests: what a test does not look into stands for a broken file. */
import { createHash } from 'node:crypto'
import type { Edges } from '../../shared/prepare.ts'

export const edgesWith = (given: Partial<Edges> = {}): Edges => ({
  readPdf: async () => ({ state: 'broken' }),
  readPicture: async () => ({ state: 'broken' }),
  sha256: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
  ...given,
})

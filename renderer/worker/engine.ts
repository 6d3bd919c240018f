/** The WebAssembly that finds codes, for the threads of the page: a file of the program, loaded from its own origin. */
import address from 'zxing-wasm/reader/zxing_reader.wasm?url'
import { codeFinder, type FindCodes } from '../../shared/codes/zxing.ts'

/** Loaded at the first search. */
export const loadFinder = (): FindCodes => codeFinder({ address })

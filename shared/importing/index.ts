/** The way of a read file into the household and back out of it: plan, apply, undo. Used by the command line and the worker. */
export { applyPlan } from './apply.ts'
export { filesOf } from './files.ts'
export { MANUAL_PREFIX, type Superseded, supersededManual } from './manual.ts'
export { type ImportPlan, importId, planImport } from './plan.ts'
export type { Answer, Answers, OverlapQuestion } from './questions.ts'
export { undoImports } from './undo.ts'

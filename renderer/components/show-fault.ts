/** Takes the focus to the first field that is wrong, and shows it with its question: a field alone at the edge of the window puzzles. */

/** A field says by itself that it is wrong, a list of radio buttons by its frame. */
const FIRST_FAULT = '[aria-invalid="true"], [data-invalid] input'

/** Does nothing where nothing is marked as wrong. */
export function showFault(root: ParentNode | null | undefined): void {
  const field = root?.querySelector<HTMLElement>(FIRST_FAULT)
  if (!field) return
  // What is folded away can take no focus.
  field.closest('details')?.setAttribute('open', '')
  field.focus({ preventScroll: true })
  const question = field.closest('fieldset') ?? field.closest('.mantine-InputWrapper-root') ?? field
  question.scrollIntoView({ block: 'nearest' })
}

/** The words of a fault, for those who mend the program. */

/** The fault's name and message on one short line; never its stack, which names folders of this computer. */
export function faultText(fault: unknown): string {
  const text = fault instanceof Error ? `${fault.name}: ${fault.message}` : typeof fault
  return text.slice(0, 200)
}

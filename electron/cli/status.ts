/** Exit statuses of the contract. */
export const WELL = 0
/** Some account is short, will be short, is overdue or cut off. */
export const SHORT = 1
/** The words or a file were unusable. */
export const UNUSABLE = 2

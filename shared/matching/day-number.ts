/** Days as whole numbers, so that distances between thousands of days cost a subtraction. */
export { dayNumber } from '../dates.ts'

/** Nothing runs here: the compiler checks that the schema and the types of household.ts say the same, field by field. */
import type { z } from 'zod'
import type { Household, Transaction } from './household.ts'
import type { HouseholdSchema, TransactionSchema } from './schema.ts'

/** A type without the room for unknown keys that loose objects have, all the way down. */
type Known<T> = T extends string | number | boolean | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? Known<Item>[]
    : T extends object
      ? { [K in keyof T as string extends K ? never : K]: Known<T[K]> }
      : T

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Holds<T extends true> = T

type SchemaHousehold = Omit<Known<z.output<typeof HouseholdSchema>>, 'transactions'>

/** Each fails to compile as soon as the schema and the types part. */
export type HouseholdAgrees = Holds<Same<Known<SchemaHousehold>, Known<Omit<Household, 'transactions'>>>>
export type TransactionAgrees = Holds<Same<Known<z.output<typeof TransactionSchema>>, Known<Transaction>>>

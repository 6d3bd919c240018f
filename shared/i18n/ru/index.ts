/** All wording in Russian, an area a file. */
import { accounts } from './accounts.ts'
import { alerts } from './alerts.ts'
import { app } from './app.ts'
import { cli } from './cli.ts'
import { codes } from './codes.ts'
import { compare } from './compare.ts'
import { discover } from './discover.ts'
import { documents } from './documents.ts'
import { einvoice } from './einvoice.ts'
import { household } from './household.ts'
import { imports } from './imports.ts'
import { learning } from './learning.ts'
import { ledger } from './ledger.ts'
import { mail } from './mail.ts'
import { matching } from './matching.ts'
import { originals } from './originals.ts'
import { overlaps } from './overlaps.ts'
import { papers } from './papers.ts'
import { printed } from './printed.ts'
import { problems } from './problems.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { statementFiles } from './statement-files.ts'
import { statementFormats } from './statement-formats.ts'
import { statementPdf } from './statement-pdf.ts'
import { today } from './today.ts'
import { wizard } from './wizard.ts'

export const ru = {
  problems,
  statementPdf,
  statementFormats,
  statementFiles,
  discover,
  documents,
  compare,
  einvoice,
  printed,
  learning,
  ledger,
  mail,
  matching,
  alerts,
  household,
  app,
  today,
  accounts,
  papers,
  originals,
  settings,
  imports,
  overlaps,
  shell,
  cli,
  codes,
  wizard,
} as const

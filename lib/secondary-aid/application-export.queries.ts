import 'server-only'
import { PassThrough, Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import { createTranslator } from 'use-intl/core'
import { recordFact } from '@/lib/core/audit'
import { db, type Tx } from '@/lib/core/db'
import en from '@/lib/core/i18n/messages/en'
import uk from '@/lib/core/i18n/messages/uk'
import { logFault } from '@/lib/core/log'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import { ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { ApplicationFilter } from './application.schema'
import { countApplications } from './application-count.queries'
import { readRegister } from './application-list.queries'
import type { ListedApplication } from './application-list-row.queries'

const MESSAGES = { uk, en }
const PAGE = 500
/** More rows than Excel has would be lost without a word. */
const EXCEL_ROWS = 1_048_575

export type RegisterExport = { stream: ReadableStream<Uint8Array>; rows: number }

/**
 * What the filter finds as a sheet of Excel, in the viewer's language, newest or nearest first as on the screen.
 *
 * It is written page by page while it is sent, so that a whole register takes no more memory than a page of it. How many
 * rows went out is on record before the first of them; the people whom a list does not name have no name here either.
 */
export async function exportApplications(
  viewer: Viewer,
  filter: ApplicationFilter,
  now = new Date(),
): Promise<Result<RegisterExport, never>> {
  const { after: _, ...whole } = filter
  const rows = await countForExport(viewer, whole, now)
  await recordExport(db, viewer, whole, rows)
  const out = new PassThrough()
  void writeSheet(out, viewer, whole, now).catch((error: unknown) => {
    logFault(error, 'application export')
    // Whoever downloads it sees that it broke off, instead of a file that ends early.
    out.destroy(error instanceof Error ? error : new Error('The export broke off'))
  })
  // The web stream of Node carries the same bytes as the one the browser's types know.
  return ok({ stream: Readable.toWeb(out) as ReadableStream<Uint8Array>, rows })
}

/** How many rows a sheet will have. */
export async function countForExport(viewer: Viewer, filter: ApplicationFilter, now: Date): Promise<number> {
  const counted = await countApplications(viewer, filter, { now, most: EXCEL_ROWS })
  return counted.ok ? counted.value.count : 0
}

/** Puts on record that so many rows go out, and by which conditions. */
export async function recordExport(
  tx: Tx,
  viewer: Viewer,
  { number, after: _, ...codes }: ApplicationFilter,
  rows: number,
): Promise<void> {
  await recordFact(tx, viewer, {
    action: 'export',
    subject: 'application',
    details: { ...definedOf(codes), hasNumber: Boolean(number), count: rows },
  })
}

const definedOf = (codes: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(codes).flatMap(([name, value]) => (value ? [[name, value]] : [])))

/**
 * Writes the sheet page by page.
 *
 * @param onPage told how many rows are written; a throw breaks it off
 */
export async function writeSheet(
  out: PassThrough,
  viewer: Viewer,
  filter: ApplicationFilter,
  now: Date,
  onPage: (rows: number) => Promise<void> | void = () => {},
): Promise<void> {
  const { columns, title, cellsOf } = sheetWords(viewer)
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: false,
  })
  const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns
  sheet.getRow(1).font = { bold: true }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
  let after: ApplicationFilter['after']
  let rows = 0
  do {
    const { applications, next } = await readRegister(viewer, { ...filter, after }, { now, page: PAGE })
    for (const application of applications) sheet.addRow(cellsOf(application)).commit()
    if (out.destroyed) return
    rows += applications.length
    await onPage(rows)
    await drained(out)
    after = next ?? undefined
  } while (after)
  sheet.commit()
  await book.commit()
}

/** Waits while the browser is slower than the database. */
async function drained(out: PassThrough): Promise<void> {
  while (out.writableNeedDrain && !out.destroyed)
    await new Promise<void>((resolve) => {
      out.once('drain', resolve)
      out.once('close', resolve)
    })
}

type Cells = (string | Date | null)[]

function sheetWords({ locale }: Viewer) {
  const messages = MESSAGES[locale]
  const t = createTranslator({ locale, messages, namespace: 'register' })
  const states = createTranslator({ locale, messages, namespace: 'secondaryAid.state' })
  const channels = createTranslator({ locale, messages, namespace: 'enquiries.channel' })
  const known: Record<string, string> = messages.secondaryAid.decisions.category
  const channelsKnown: Record<string, string> = messages.enquiries.channel
  const day = (on: PlainDate | null | undefined) => (on ? toUtcMidnight(on) : null)
  const text = (key: SheetColumn, width: number) => ({ header: t(`columns.${key}`), key, width })
  const date = (key: SheetColumn) => ({ ...text(key, 13), style: { numFmt: 'dd.mm.yyyy' } })
  return {
    title: t('sheet'),
    columns: [
      text('number', 20),
      date('received'),
      text('person', 34),
      text('category', 34),
      text('standing', 26),
      date('due'),
      text('channel', 20),
      text('executor', 24),
      text('decision', 20),
      text('decisionKind', 18),
      date('decided'),
      text('decider', 24),
    ],
    cellsOf: (row: ListedApplication): Cells => {
      const { person, decision } = row
      const code = person.kind === 'named' ? person.categoryCode : null
      return [
        row.number ?? t('unnumbered'),
        day(row.receivedOn),
        person.kind === 'named' ? person.name : t('protectedPerson'),
        code ? (known[code] ?? code) : '',
        states(row.state),
        day(row.dueOn),
        isChannel(row.channel, channelsKnown) ? channels(row.channel) : row.channel,
        row.executorName,
        decision?.number ?? '',
        decision ? t(`kinds.${decision.kind}`) : '',
        day(decision?.decidedOn),
        decision?.deciderName ?? '',
      ]
    },
  }
}

type SheetColumn = keyof typeof uk.register.columns
type ChannelKey = keyof typeof uk.enquiries.channel
const isChannel = (code: string, known: Record<string, string>): code is ChannelKey =>
  Object.hasOwn(known, code)

import 'server-only'
import ExcelJS from 'exceljs'
import { createTranslator } from 'use-intl/core'
import { recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import enPartners from '@/lib/core/i18n/messages/en/partners.json'
import en from '@/lib/core/i18n/messages/en/referrals.json'
import ukPartners from '@/lib/core/i18n/messages/uk/partners.json'
import uk from '@/lib/core/i18n/messages/uk/referrals.json'
import { formatPlainDate } from '@/lib/core/plain-date'
import { ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { isNeed } from '@/lib/partners/needs.rules'
import { readReferralReport } from './referral-report.queries'
import { REPORT_COLUMNS, type ReportRow } from './referral-report.rules'
import type { ReportRequest } from './referral-report.schema'
import { HIDDEN } from './small-cells.rules'

const MESSAGES = { uk, en }
const PARTNERS = { uk: ukPartners, en: enPartners }
const FIRST_COLUMN_WIDTH = 48

/** The report as a sheet of Excel, in the viewer's language, with the same cells hidden; that it went out is on record. */
export async function exportReferralReport(
  viewer: Viewer,
  request: ReportRequest,
  now = new Date(),
): Promise<Result<Uint8Array<ArrayBuffer>, never>> {
  const report = await readReferralReport(viewer, request, { now })
  const { locale } = viewer
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: 'report' })
  const needs = createTranslator({ locale, messages: PARTNERS[locale], namespace: 'need' })
  const nameOf = ({ key, name }: ReportRow) => {
    if (report.by === 'need') return isNeed(key) ? needs(key) : key
    return report.by === 'month' ? key : name || t('unknown')
  }
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(t('file'))
  sheet.addRow([`${t('title')}, ${formatPlainDate(report.from)}–${formatPlainDate(report.to)}`])
  const head = sheet.addRow([
    t(`group.${report.by}`),
    ...REPORT_COLUMNS.map((column) => t(`column.${column}`)),
    t('share'),
  ])
  head.font = { bold: true }
  const add = (name: string, { cells, helpedPercent }: ReportRow) =>
    sheet.addRow([name, ...cells.map((cell) => (cell === HIDDEN ? t('hidden') : cell)), helpedPercent ?? ''])
  for (const row of report.rows) add(nameOf(row), row)
  if (report.rest) add(t('rest', { count: report.rest.groups }), report.rest)
  if (report.total) add(t('total'), report.total).font = { bold: true }
  sheet.addRow([t('shareHint')])
  if (report.hidesSmall) sheet.addRow([t('hiddenText')])
  sheet.getColumn(1).width = FIRST_COLUMN_WIDTH
  await recordFact(db, viewer, {
    action: 'export',
    subject: 'referralReport',
    details: { by: report.by, count: report.rows.length },
  })
  return ok(Uint8Array.from(new Uint8Array(await book.xlsx.writeBuffer())))
}

import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { PlainDate } from '@/lib/core/plain-date'
import { aidNumberSeries, formatAidNumber, type NumberedPaper } from './aid-number.rules'

/** The next number of the centre's register of the year, taken inside the transaction: none is skipped or given twice. */
export async function takeAidNumber(
  tx: Tx,
  paper: NumberedPaper,
  unitCode: string,
  on: PlainDate,
): Promise<string> {
  const year = Number(on.slice(0, 4))
  const series = aidNumberSeries(paper, unitCode, year)
  const [row] = await tx.$queryRaw<{ first: number }[]>`SELECT take_numbers(${series}, 1) AS first`
  if (!row) throw new Error(`No number was given in ${series}`)
  return formatAidNumber({ paper, unitCode, year, serial: row.first })
}

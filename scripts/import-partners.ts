import { existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { createTranslator } from 'use-intl/core'
import words from '@/lib/core/i18n/messages/en/partner-import.json'
import { readReason } from '@/lib/partners/import/import-reason.rules'
import { runCommand } from './runtime/command'
import { withOffice } from './runtime/office'
import { Refusal } from './runtime/refusal'

const USAGE = 'Usage: npm run import:partners -- FILE [--dry-run] [--kind KIND] [--user EMAIL]'
const SHOWN = 20
const say = createTranslator({
  locale: 'en',
  messages: { partnerImport: words },
  namespace: 'partnerImport.reason',
})

/** Reads a file of partners (HSDS JSON, CSV, .xlsx) into proposals to review, or only says what would become of it. */
await runCommand(async () => {
  const order = readArguments()
  return withOffice('import:partners', async () => {
    const { runPartnerOrder } = await import('./importing/run-partner-import')
    const { plan, seconds } = await runPartnerOrder(order)
    const { total, fresh, changed, same, refused, doubles } = plan.counts
    const lines: [string, number | string][] = [
      ['Records read', total],
      [order.isDryRun ? 'New' : 'New, to review', fresh],
      [order.isDryRun ? 'Changed' : 'Changed, to review', changed],
      ['The same', same],
      ['Refused', refused],
      ['Likely doubles', doubles],
      ['Time', `${seconds.toFixed(1)} s`],
    ]
    for (const [what, figure] of lines) console.log(`${what.padEnd(22)}${String(figure).padStart(9)}`)
    for (const { row, name, isRefused, reasons } of plan.problems.slice(0, SHOWN)) {
      const why = reasons.map(({ path, code }) => `${path || 'file'}: ${inWords(code)}`).join('; ')
      console.log(
        row === 0 ? `Fields not kept: ${why}` : `${isRefused ? 'Refused' : 'Told'} ${row} «${name}»: ${why}`,
      )
    }
    if (plan.problems.length > SHOWN) console.log(`… and ${plan.problems.length - SHOWN} more`)
    return 0
  })
})

function inWords(kept: string): string {
  const { code, times } = readReason(kept)
  return say(code, { times })
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        kind: { type: 'string' },
        user: { type: 'string' },
      },
    })
    const [file, ...more] = positionals
    if (!file || more.length > 0) throw new Refusal(USAGE)
    if (!existsSync(file) || !statSync(file).isFile()) throw new Refusal(`There is no file ${file}.`)
    const { kind, user } = values
    return { file, fileName: basename(file), isDryRun: values['dry-run'], kind, user }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(`${error instanceof Error ? error.message : error}. ${USAGE}`)
  }
}

import { existsSync } from 'node:fs'
import { readCodifier } from '@/lib/clients/place-codifier.rules'
import { todayInKyiv } from '@/lib/core/plain-date'
import { runCommand } from './runtime/command'
import { withOffice } from './runtime/office'
import { Refusal } from './runtime/refusal'
import { readTableCells } from './runtime/table-cells'

const USAGE = 'Usage: npm run import:places -- FILE (.csv or .xlsx of the official codifier, КАТОТТГ)'
const SHOWN_ROWS = 20

await runCommand(async () => {
  const [file] = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
  if (!file) throw new Refusal(USAGE)
  if (!existsSync(file)) throw new Refusal(`There is no file ${file}. ${USAGE}`)
  const codifier = readCodifier(await readTableCells(file))
  if (!codifier) {
    throw new Refusal(
      `${file} has no row of headings «Перший рівень … Категорія об’єкта, Назва об’єкта»: not the codifier.`,
    )
  }
  for (const { row, error, cell } of codifier.rejected.slice(0, SHOWN_ROWS)) {
    console.error(`Row ${row} is left out: ${error} (${cell})`)
  }
  const hidden = codifier.rejected.length - SHOWN_ROWS
  if (hidden > 0) console.error(`… and ${hidden} rows more.`)
  return withOffice('import:places', async () => {
    const { importPlaces } = await import('@/lib/clients/place-import.commands')
    const imported = await importPlaces(codifier.places, todayInKyiv(new Date()))
    if (!imported.ok) throw new Refusal(`${file} has no rows that can be read; nothing was changed.`)
    const { added, changed, unchanged, renumbered, closed } = imported.value
    console.log(
      `${codifier.places.length} places: ${added} added, ${changed} changed (${renumbered} by code), ${unchanged} unchanged, ` +
        `${closed} closed; ${codifier.rejected.length} rows left out.`,
    )
    return 0
  })
})

import { existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { type ImportArguments, readArguments } from './importing/arguments'
import { runCommand } from './runtime/command'
import { withOffice } from './runtime/office'
import { Refusal } from './runtime/refusal'

/** Reads a table of clients into the cards of a centre; told to stop, it ends after the batches it has begun. */
await runCommand(async () => {
  const order = readArguments(process.argv.slice(2))
  if (!existsSync(order.file)) throw new Refusal(`There is no file ${order.file}.`)
  if (!statSync(order.file).isFile()) throw new Refusal(`${order.file} is a folder, not a table.`)
  // Heard from the beginning: without this a Ctrl-C during the start would leave the database to itself.
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort())
  const { openTable } = await import('./importing/open-table')
  const table = await openTable(order)
  if (table === 'mappingWritten') {
    console.log(`The columns of ${basename(order.file)} and their fields are in ${order.writeMapping}.`)
    console.log(`Edit it, then: ${commandOf(order)} --mapping ${order.writeMapping}`)
    return 0
  }
  return withOffice('import:clients', async () => {
    const { runImport } = await import('./importing/run-import')
    const { isStopped } = await runImport(order, table, stop.signal)
    if (!isStopped) return 0
    console.log(`Stopped. To go on where it was, run the same command again: ${commandOf(order)}`)
    return 1
  })
})

function commandOf({ file }: ImportArguments): string {
  return `npm run import:clients -- ${file}`
}

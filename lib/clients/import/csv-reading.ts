import 'server-only'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { parse } from 'csv-parse'
import iconv from 'iconv-lite'
import { type CsvDialect, detectDialect } from './csv-reading.rules'
import type { RowStream, SourceRow } from './source-row.rules'

const SAMPLE_BYTES = 64 * 1024

/** The rows of a CSV file, in whatever encoding and with whatever delimiter; empty lines are left out. */
export async function readCsvRows(path: string): Promise<RowStream> {
  const dialect = detectDialect(await readSample(path))
  const file = createReadStream(path, { highWaterMark: 256 * 1024 })
  return { dialect, rows: parseRows(file, dialect), bytesRead: () => file.bytesRead }
}

async function* parseRows(
  file: ReturnType<typeof createReadStream>,
  { encoding, delimiter }: CsvDialect,
): AsyncGenerator<SourceRow> {
  const decoder = iconv.decodeStream(encoding)
  const parser = parse({
    delimiter,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
  })
  // What breaks in one stream must reach whoever reads the last.
  file.on('error', (error) => parser.destroy(error))
  decoder.on('error', (error) => parser.destroy(error))
  file.pipe(decoder).pipe(parser)
  let line = 0
  try {
    for await (const { record, info } of parser) {
      const cells: string[] = record
      const isExcelHint = line === 0 && /^sep=/i.test(cells.join(delimiter))
      line = Number(info.lines)
      if (!isExcelHint) yield { line, cells }
    }
  } finally {
    file.destroy()
  }
}

async function readSample(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

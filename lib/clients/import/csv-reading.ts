import 'server-only'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import iconv from 'iconv-lite'
import { type CsvDialect, detectDialect } from './csv-reading.rules'
import { CsvRecords } from './csv-records'
import type { RowStream, SourceRow } from './source-row.rules'

const SAMPLE_BYTES = 64 * 1024

/** The rows of a CSV file, in whatever encoding and with whatever delimiter; empty lines are left out. */
export async function readCsvRows(path: string): Promise<RowStream> {
  const dialect = detectDialect(await readSample(path))
  const file = createReadStream(path, { highWaterMark: SAMPLE_BYTES })
  return { dialect, chunks: readChunks(file, dialect), bytesRead: () => file.bytesRead }
}

async function* readChunks(
  file: ReturnType<typeof createReadStream>,
  { encoding, delimiter }: CsvDialect,
): AsyncGenerator<SourceRow[]> {
  const decoder = iconv.getDecoder(encoding)
  const records = new CsvRecords(delimiter)
  let isTop = true
  try {
    for await (const bytes of file) {
      const rows = records.push(decoder.write(bytes))
      yield isTop ? withoutHint(rows, delimiter) : rows
      if (rows.length > 0) isTop = false
    }
    const last = [...records.push(decoder.end() ?? ''), ...records.end()]
    yield isTop ? withoutHint(last, delimiter) : last
  } finally {
    file.destroy()
  }
}

/** Without the line `sep=;` by which Excel is told the delimiter. */
function withoutHint(rows: SourceRow[], delimiter: string): SourceRow[] {
  const isHint = /^sep=/i.test(rows[0]?.cells.join(delimiter) ?? '')
  return isHint ? rows.slice(1) : rows
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

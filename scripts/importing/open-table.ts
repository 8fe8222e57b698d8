import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import {
  type ColumnMapping,
  hasNameColumn,
  type MappingFile,
  mapColumns,
  readMappingFile,
  writeMappingFile,
} from '@/lib/clients/import/column-mapping.rules'
import { type ImportSource, openImportSource } from '@/lib/clients/import/import-source'
import { Refusal } from '../runtime/refusal'
import type { ImportArguments } from './arguments'

export type OpenTable = { source: ImportSource; mapping: ColumnMapping }

/**
 * Opens the table and maps its columns; with `--write-mapping` only the mapping is written.
 *
 * @throws Refusal for a file that is no table of people
 */
export async function openTable(order: ImportArguments): Promise<OpenTable | 'mappingWritten'> {
  const { file, writeMapping } = order
  const source = await openImportSource(file)
  if (!source.ok) {
    throw new Refusal(
      source.error === 'fileEmpty'
        ? `${file} is empty.`
        : `${file} is not a table: save it as .xlsx or .csv.`,
    )
  }
  const { headings } = source.value
  const mapping = mapColumns(headings, readMapping(order.mapping))
  if (writeMapping) {
    writeFileSync(writeMapping, writeMappingFile(mapping))
    return 'mappingWritten'
  }
  if (!hasNameColumn(mapping)) {
    const found = headings.filter((heading) => heading.trim() !== '').join(', ')
    throw new Refusal(
      `${file} has no column with names. Columns found: ${found}. ` +
        'Write the mapping with `--write-mapping map.json`, put "fullName" or "surname" where it belongs, and add `--mapping map.json`.',
    )
  }
  if (mapping.unmapped.length > 0) console.error(`Columns left out: ${mapping.unmapped.join(', ')}.`)
  return { source: source.value, mapping }
}

function readMapping(path: string | undefined): MappingFile {
  if (!path) return {}
  if (!existsSync(path)) throw new Refusal(`There is no mapping file ${path}.`)
  const read = readMappingFile(readFileSync(path, 'utf8'))
  if (read.ok) return read.value
  throw new Refusal(
    read.error === 'mappingUnknownField'
      ? `${path} has an unknown field «${read.field}». Write a new one with --write-mapping to see how they are called.`
      : `${path} is no mapping: it should be JSON, "column": "field".`,
  )
}

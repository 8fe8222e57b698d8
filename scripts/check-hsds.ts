import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type AnySchema, type ValidateFunction } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { runCommand } from './runtime/command'
import { Refusal } from './runtime/refusal'

const A_PAGE = 500
const SHOWN = 10

/**
 * Holds everything the open directory tells to the official JSON Schemas of HSDS in a folder: each organisation, service
 * and service at a place, whole and as in a list (the schemas called `*_list` are of one item).
 */
await runCommand(async () => {
  const [folder] = process.argv.slice(2)
  if (!folder) throw new Refusal('Name the folder of the schemas: npm run check:hsds -- FOLDER')
  const validators = readValidators(folder)
  const { withOffice } = await import('./runtime/office')
  return withOffice('check:hsds', async () => {
    const lists = await openLists()
    let faulty = 0
    for (const { name, schema, read } of lists) {
      const validate = validators(schema)
      const { valid, faults } = await holdAll(validate, read)
      console.log(`${name}: ${valid} of ${valid + faults.length} valid`)
      for (const fault of faults.slice(0, SHOWN)) console.log(`  ${fault}`)
      faulty += faults.length
    }
    return faulty === 0 ? 0 : 1
  })
})

type Read = (page: number) => Promise<{ contents: unknown[]; last_page: boolean }>

async function openLists(): Promise<{ name: string; schema: string; read: Read }[]> {
  const queries = await import('@/lib/partners/hsds/hsds.queries')
  const query = { per_page: A_PAGE, format: 'json', search: '' } as const
  const organizations =
    (full: boolean): Read =>
    async (page) =>
      (await queries.listHsdsOrganizations({ ...query, page, full, full_service: false })).page
  const services =
    (full: boolean): Read =>
    async (page) =>
      (await queries.listHsdsServices({ ...query, page, full, minimal: false })).page
  const places =
    (full: boolean): Read =>
    async (page) =>
      (await queries.listHsdsAtLocations({ ...query, page, full })).page
  return [
    { name: 'organizations', schema: 'organization', read: organizations(true) },
    { name: 'organizations in lists', schema: 'organization_list', read: organizations(false) },
    { name: 'services', schema: 'service', read: services(true) },
    { name: 'services in lists', schema: 'service', read: services(false) },
    { name: 'services at places', schema: 'service_at_location', read: places(true) },
    { name: 'services at places in lists', schema: 'service_at_location_list', read: places(false) },
  ]
}

async function holdAll(validate: ValidateFunction, read: Read): Promise<{ valid: number; faults: string[] }> {
  const faults: string[] = []
  let valid = 0
  for (let page = 1, isLast = false; !isLast; page += 1) {
    const { contents, last_page } = await read(page)
    for (const one of contents) {
      if (validate(JSON.parse(JSON.stringify(one)))) valid += 1
      else faults.push((validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`).join('; '))
    }
    isLast = last_page
  }
  return { valid, faults }
}

function readValidators(folder: string): (name: string) => ValidateFunction {
  // The schemas carry words of data packages beside those of JSON Schema.
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  return (name) => ajv.compile(readSchema(join(folder, `${name}.json`)))
}

function readSchema(file: string): AnySchema {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new Refusal(`${file} is not a JSON Schema.`)
  }
}

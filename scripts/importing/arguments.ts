import { basename, dirname, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { Refusal } from '../runtime/refusal'

export type ImportArguments = {
  file: string
  isDryRun: boolean
  /** Code of the unit; without it the administrator’s own. */
  unit: string | undefined
  /** E-mail of whoever imports; without it the first administrator. */
  user: string | undefined
  mapping: string | undefined
  writeMapping: string | undefined
  rejected: string
  doubles: string
}

export const USAGE =
  'Usage: npm run import:clients -- FILE [--dry-run] [--unit CODE] [--mapping FILE] [--write-mapping FILE] [--rejects FILE] [--user EMAIL]'

/** @throws Refusal for what it does not understand */
export function readArguments(args: string[]): ImportArguments {
  const { values, positionals } = parsed(args)
  const [file, ...more] = positionals
  if (!file || more.length > 0) throw new Refusal(USAGE)
  const beside = (word: string) => join(dirname(file), `${basename(file, extname(file))}-${word}.csv`)
  return {
    file,
    isDryRun: values['dry-run'],
    unit: values.unit,
    user: values.user,
    mapping: values.mapping,
    writeMapping: values['write-mapping'],
    rejected: values.rejects ?? beside('rejected'),
    doubles: beside('doubles'),
  }
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        unit: { type: 'string' },
        user: { type: 'string' },
        mapping: { type: 'string' },
        'write-mapping': { type: 'string' },
        rejects: { type: 'string' },
      },
    })
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : error}. ${USAGE}`)
  }
}

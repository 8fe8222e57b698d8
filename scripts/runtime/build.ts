import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startChild } from './children'
import { Refusal } from './refusal'

/** What the built application is made from. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'prisma/generated',
  'public',
  'proxy.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]
const NOT_BUILT = /\.test\.tsx?$/
const STAMP = '.next/made-from'

/** Builds the application if its sources are not the ones the last build was made from. */
export async function buildIfChanged(tell: (line: string) => void): Promise<void> {
  const digest = digestOfSources()
  if (existsSync('.next/BUILD_ID') && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digest) return
  tell('Building the application (a minute or two, only when its sources changed)…')
  rmSync(STAMP, { force: true })
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const
  const build = startChild('build', ['node_modules/next/dist/bin/next', 'build'], {
    env,
    output: 'collected',
  })
  const code = await build.ended
  const output = build.output()
  if (code !== 0 || !existsSync('.next/BUILD_ID')) {
    if (/ENOSPC|No space left/i.test(output))
      throw new Refusal('The disk is full. Free about 1 GB and start again.')
    throw new Refusal(`The application could not be built:\n${output.trim()}`)
  }
  writeFileSync(STAMP, digest)
}

function digestOfSources(): string {
  const hash = createHash('sha256').update(process.version)
  for (const path of SOURCES.flatMap(filesUnder).sort())
    hash.update(path).update('\0').update(readFileSync(path))
  return hash.digest('hex')
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return NOT_BUILT.test(path) ? [] : [path]
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)))
}

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseSync } from 'vite'
import type { ImportRule } from './import-rules'

export type Import = { from: string; to: string; isType: boolean }

const SOURCE = /\.tsx?$/
const TEST = /\.test\.tsx?$/

/** All TypeScript files under these folders, and the single files named. */
export function sourcesUnder(paths: string[]): string[] {
  return paths.flatMap((path) => {
    if (!existsSync(path)) return []
    if (statSync(path).isFile()) return SOURCE.test(path) ? [path] : []
    return sourcesUnder(readdirSync(path).map((name) => join(path, name)))
  })
}

/** What a file imports from within the project, `import()` and re-exports included. */
export function importsOf(file: string, text = readFileSync(file, 'utf8')): Import[] {
  const { module } = parseSync(file, text)
  const found = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      specifier: moduleRequest.value,
      isType: entries.length > 0 && entries.every((entry) => entry.isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ specifier: moduleRequest.value, isType }] : [],
      ),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest }) => {
      const specifier = /^['"`](.+)['"`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end))?.[1]
      return specifier ? [{ specifier, isType: false }] : []
    }),
  ]
  return found.flatMap(({ specifier, isType }) => {
    const to = resolveInProject(file, specifier)
    return to ? [{ from: file, to, isType }] : []
  })
}

function resolveInProject(file: string, specifier: string): string | undefined {
  const path = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? join(dirname(file), specifier)
      : undefined
  if (path === undefined) return undefined
  const base = normalize(path)
  return (
    ['', '.ts', '.tsx', '.mjs', '.d.ts']
      .map((ending) => base + ending)
      .find((name) => existsSync(name) && statSync(name).isFile()) ?? base
  )
}

/** One line for each import a rule forbids. */
export function forbiddenImports(imports: Import[], rules: ImportRule[]): string[] {
  return imports
    .filter(({ from }) => !TEST.test(from))
    .flatMap(({ from, to, isType }) =>
      rules
        .filter(
          (rule) =>
            rule.from.test(from) &&
            !rule.except?.test(from) &&
            rule.to.test(to) &&
            !(isType && rule.typesAllowed),
        )
        .map((rule) => `${from} → ${to}: ${rule.says}`),
    )
}

/** Files that import one another in a circle, types aside: which of them is ready first depends on who asks. */
export function circles(imports: Import[]): string[] {
  const edges = new Map<string, string[]>()
  for (const { from, to, isType } of imports) {
    if (!isType) edges.set(from, [...(edges.get(from) ?? []), to])
  }
  const done = new Set<string>()
  const found: string[] = []
  const visit = (file: string, trail: string[]) => {
    const place = trail.indexOf(file)
    if (place >= 0) {
      found.push(`a circle: ${[...trail.slice(place), file].join(' → ')}`)
      return
    }
    if (done.has(file)) return
    for (const next of edges.get(file) ?? []) visit(next, [...trail, file])
    done.add(file)
  }
  for (const file of edges.keys()) visit(file, [])
  return found
}

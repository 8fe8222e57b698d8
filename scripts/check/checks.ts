import { readFileSync } from 'node:fs'
import { IMPORT_RULES } from './import-rules'
import { circles, forbiddenImports, importsOf, sourcesUnder } from './imports'
import { messageFaults, readMessages, unusedKeys } from './messages'
import { lettersIn, sentTextFaults, textsOfPage } from './sent-texts'
import { faultStep, programStep, type Step, vitestStep } from './steps'

const SOURCES = ['app', 'components', 'lib', 'prisma', 'scripts', 'e2e', 'proxy.ts']
const MESSAGES = 'lib/core/i18n/messages'

function importFaults(): string[] {
  const imports = sourcesUnder(SOURCES).flatMap((file) => importsOf(file))
  return [...forbiddenImports(imports, IMPORT_RULES), ...circles(imports)]
}

function keyFaults(): string[] {
  const uk = readMessages(`${MESSAGES}/uk`)
  const sources = sourcesUnder(SOURCES).filter(
    (file) => !file.includes('/messages/') && !file.includes('.test.'),
  )
  const unused = unusedKeys(
    uk,
    sources.map((file) => readFileSync(file, 'utf8')),
  )
  return [
    ...messageFaults(uk, readMessages(`${MESSAGES}/en`)),
    ...unused.map((key) => `${key} is used nowhere`),
  ]
}

function textFaults(): string[] {
  const files = readMessages(`${MESSAGES}/uk`)
  const inCode = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const texts = new Map([...files].map(([key, text]) => [key.replace(/^[^.]+/, inCode), text]))
  const parts = new Set(
    [...texts.keys()].flatMap((key) => [key.split('.')[0], key.split('.').slice(0, 2).join('.')]),
  )
  const pages = sourcesUnder(['app']).filter((file) => file.endsWith('/page.tsx'))
  return pages.flatMap((page) =>
    sentTextFaults(
      textsOfPage(page, (name) => parts.has(name)),
      lettersIn(texts),
    ),
  )
}

/** Everything that can be said of the sources without running the product. */
export const CHECKS: Step[] = [
  programStep(
    'format and lint',
    'node_modules/@biomejs/biome/bin/biome',
    'check',
    '--colors=off',
    '--max-diagnostics=60',
  ),
  programStep('route types', 'node_modules/next/dist/bin/next', 'typegen'),
  programStep('types', 'node_modules/typescript/bin/tsc', '-p', '.', '--noEmit', '--pretty', 'false'),
  programStep('unused code', 'node_modules/knip/bin/knip.js', '--no-progress'),
  faultStep('direction of imports', importFaults),
  faultStep('message keys', keyFaults),
  faultStep('texts sent to the browser', textFaults),
  vitestStep('unit tests', 'rules', 'collected'),
]

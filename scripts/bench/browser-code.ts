import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import type { BenchContext, BenchPart } from './context'
import { openDesk } from './desk-page'
import { Asker } from './requests'

const MOST_KB = 120

export const browserCodePart: BenchPart = {
  name: 'browserCode',
  title: 'JavaScript of the desk’s first page',
  how: `The scripts that a real browser loads for \`/desk\` until it is at rest, the texts of the screen among them, each compressed
by gzip at its default level, added up (1 kB = 1000 bytes). From it the framework’s own is taken: \`rootMainFiles\`
of the build, which its emptiest page loads too. The file for old browsers (\`nomodule\`) counts on neither side.`,
  when: 'largest',
  asksServer: true,
  measure: measureBrowserCode,
}

const manifestSchema = z.object({ rootMainFiles: z.array(z.string()), polyfillFiles: z.array(z.string()) })

async function measureBrowserCode(context: BenchContext): Promise<void> {
  const asker = new Asker(context.url)
  const manifest = manifestSchema.parse(JSON.parse(readFileSync('.next/build-manifest.json', 'utf8')))
  const pathOf = (file: string) => `/_next/${file}`
  const bytesOf = async (paths: Iterable<string>) => {
    let bytes = 0
    for (const path of paths) {
      const { status, body } = await asker.ask({ method: 'GET', path })
      if (status !== 200) throw new Error(`${path} answered ${status}`)
      bytes += gzipSync(body).length
    }
    return bytes / 1000
  }
  try {
    const { scripts, close } = await openDesk(context)
    await close()
    const own = manifest.rootMainFiles.map(pathOf)
    const left = new Set([...manifest.polyfillFiles.map(pathOf), ...own])
    const added = [...scripts].filter((path) => !left.has(path))
    const [ours, framework] = [await bytesOf(added), await bytesOf(new Set(own))]
    context.record({
      name: 'browserCode.desk',
      what: '/desk above the framework’s own empty page',
      value: ours,
      unit: 'kB',
      baseline: framework,
      n: added.length,
      targets: [{ of: 'value', atMost: MOST_KB }],
    })
  } finally {
    asker.close()
  }
}

import { readFileSync } from 'node:fs'
import pg from 'pg'
import { withOffice } from './runtime/office'
const N = Number(process.argv[2] ?? 200000)
await withOffice('t', async ({ ownerUrl }) => {
  const { db } = await import('@/lib/core/db')
  const { loadPlaces } = await import('@/prisma/reference/load-places')
  if ((await db.unit.count())===0) for (const [code,name] of [['17','Перший'],['18','Другий'],['19','Третій']] as const) {
    const u = await db.unit.create({ data: { code, kind: 'LOCAL_CENTRE', name, shortName: name, nameEn: name, path: [] } })
    const s = await db.staff.create({ data: { email: code+'@x.ua', name } })
    await db.staffRole.create({ data: { staffId: s.id, unitId: u.id, role: 'FRONTLINER' } })
  }
  await loadPlaces(db)
  const { loadPeople } = await import('@/prisma/demo/load-people')
  const client = new pg.Client({ connectionString: ownerUrl }); await client.connect()
  const pid = (await client.query('select pg_backend_pid() p')).rows[0].p
  const cpu = () => { const f = readFileSync(`/proc/${pid}/stat`,'utf8').split(') ')[1]!.split(' '); const u = process.cpuUsage(); return { wall: performance.now()/1000, pg: (Number(f[11])+Number(f[12]))/100, node: (u.user+u.system)/1e6 } }
  let last = cpu(), stage = 'start'; const orig = client.query.bind(client)
  ;(client as any).query = (...a: any[]) => { const t = performance.now(); const r = (orig as any)(...a); const txt = typeof a[0]==='string'?a[0]:''; if (r?.then && /INDEX|PRIMARY|ANALYZE|COMMIT|INSERT/.test(txt)) r.then(()=>console.log('   ', (performance.now()-t).toFixed(0)+'ms', txt.slice(0,90).replace(/\s+/g,' '))); return r }
  const tell = (s: string) => { if (s===stage) return; const c = cpu(); console.log(stage, 'wall', (c.wall-last.wall).toFixed(1), 'pg', (c.pg-last.pg).toFixed(1), 'node', (c.node-last.node).toFixed(1)); stage = s; last = c }
  const t0 = performance.now()
  await loadPeople(client, { cards: N, seed: 9, onProgress: (_d, s) => tell(s) })
  tell('end'); console.log(N/(performance.now()-t0)*1000, '/s'); await client.end()
})
process.exit(0)

import { randomBytes } from 'node:crypto'
process.env.SECRET_KEY = randomBytes(32).toString('base64')
const { BulkSealer } = await import('@/prisma/demo/bulk-sealing')
const { generatePeople } = await import('@/prisma/demo/people')
const { CardRows } = await import('@/prisma/demo/card-rows')
const { CardDealer } = await import('@/prisma/demo/card-places')
const { NameForms } = await import('@/prisma/demo/name-forms')
const N=300000
const d = new CardDealer([{id:'a',code:'17',registeredById:'x'},{id:'b',code:'18',registeredById:'x'}], N)
for (const s of d.countSeries().keys()) d.startSeries(s,1)
const sealer = new BulkSealer(), names = new NameForms()
const rows = new CardRows(sealer, d, names)
const g = generatePeople({seed:1,count:N})
const c0=process.cpuUsage(), t0=performance.now(); let bytes=0
for(let i=0;i<N;i+=250){ const sl: any[]=[]; for(let k=0;k<250;k++) sl.push(g.next().value!); const l=rows.rowsOf(sl,i); for (const x of Object.values(l)) bytes+=x.length }
const c=process.cpuUsage(c0); console.log('cpu us/card',(c.user+c.system)/N,'wall',(performance.now()-t0)/N*1000,'bytes/card',bytes/N)
process.exit(0)

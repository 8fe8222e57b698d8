import clients from './en/clients.json'
import consent from './en/consent.json'
import deadlines from './en/deadlines.json'
import enquiries from './en/enquiries.json'
import fieldErrors from './en/fieldErrors.json'
import keys from './en/keys.json'
import layout from './en/layout.json'
import ui from './en/ui.json'

/** One file per domain, each named here once; the browser gets only those a page asks for. */
export default { clients, consent, deadlines, enquiries, fieldErrors, keys, layout, ui }

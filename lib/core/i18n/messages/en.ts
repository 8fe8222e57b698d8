import account from './en/account.json'
import audit from './en/audit.json'
import clients from './en/clients.json'
import consent from './en/consent.json'
import deadlines from './en/deadlines.json'
import enquiries from './en/enquiries.json'
import fieldErrors from './en/fieldErrors.json'
import keys from './en/keys.json'
import layout from './en/layout.json'
import offices from './en/offices.json'
import signIn from './en/signIn.json'
import ui from './en/ui.json'

/** One file per domain, each named here once; the browser gets only those a page asks for. */
export default {
  account,
  audit,
  clients,
  consent,
  deadlines,
  enquiries,
  fieldErrors,
  keys,
  layout,
  offices,
  signIn,
  ui,
}

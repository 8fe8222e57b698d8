import accessibility from './uk/accessibility.json'
import account from './uk/account.json'
import appeals from './uk/appeals.json'
import applicationDesk from './uk/application-desk.json'
import audit from './uk/audit.json'
import bookings from './uk/bookings.json'
import card from './uk/card.json'
import casePlan from './uk/case-plan.json'
import cases from './uk/cases.json'
import clients from './uk/clients.json'
import conflicts from './uk/conflicts.json'
import consent from './uk/consent.json'
import deadlines from './uk/deadlines.json'
import deadlinesPage from './uk/deadlines-page.json'
import desk from './uk/desk.json'
import docxTemplates from './uk/docx-templates.json'
import eligibility from './uk/eligibility.json'
import enquiries from './uk/enquiries.json'
import fieldErrors from './uk/field-errors.json'
import files from './uk/files.json'
import hall from './uk/hall.json'
import hallScreen from './uk/hall-screen.json'
import handoffSheet from './uk/handoff-sheet.json'
import imports from './uk/imports.json'
import issuers from './uk/issuers.json'
import keys from './uk/keys.json'
import layout from './uk/layout.json'
import letters from './uk/letters.json'
import mandates from './uk/mandates.json'
import notices from './uk/notices.json'
import offices from './uk/offices.json'
import openDirectory from './uk/open-directory.json'
import partnerEdit from './uk/partner-edit.json'
import partnerImport from './uk/partner-import.json'
import partnerLink from './uk/partner-link.json'
import partnerRecord from './uk/partner-record.json'
import partnerReview from './uk/partner-review.json'
import partnerSearch from './uk/partner-search.json'
import partners from './uk/partners.json'
import quality from './uk/quality.json'
import referrals from './uk/referrals.json'
import register from './uk/register.json'
import rules from './uk/rules.json'
import secondaryAid from './uk/secondary-aid.json'
import signIn from './uk/sign-in.json'
import templates from './uk/templates.json'
import today from './uk/today.json'
import transfers from './uk/transfers.json'
import ui from './uk/ui.json'
import visit from './uk/visit.json'
import workload from './uk/workload.json'

/** One file per domain, each named here once; the browser gets only those a page asks for. */
export default {
  accessibility,
  account,
  applicationDesk,
  appeals,
  audit,
  card,
  clients,
  consent,
  deadlines,
  deadlinesPage,
  desk,
  docxTemplates,
  eligibility,
  enquiries,
  fieldErrors,
  files,
  handoffSheet,
  imports,
  issuers,
  keys,
  layout,
  letters,
  offices,
  openDirectory,
  partners,
  mandates,
  rules,
  partnerSearch,
  partnerRecord,
  partnerEdit,
  referrals,
  partnerLink,
  partnerReview,
  partnerImport,
  register,
  secondaryAid,
  signIn,
  templates,
  ui,
  visit,
  hall,
  hallScreen,
  bookings,
  today,
  workload,
  quality,
  transfers,
  notices,
  cases,
  casePlan,
  conflicts,
}

import accessibility from './uk/accessibility.json'
import account from './uk/account.json'
import applicationDesk from './uk/application-desk.json'
import audit from './uk/audit.json'
import card from './uk/card.json'
import clients from './uk/clients.json'
import consent from './uk/consent.json'
import deadlines from './uk/deadlines.json'
import deadlinesPage from './uk/deadlines-page.json'
import desk from './uk/desk.json'
import docxTemplates from './uk/docx-templates.json'
import eligibility from './uk/eligibility.json'
import enquiries from './uk/enquiries.json'
import fieldErrors from './uk/field-errors.json'
import files from './uk/files.json'
import handoffSheet from './uk/handoff-sheet.json'
import imports from './uk/imports.json'
import issuers from './uk/issuers.json'
import keys from './uk/keys.json'
import layout from './uk/layout.json'
import letters from './uk/letters.json'
import mandates from './uk/mandates.json'
import offices from './uk/offices.json'
import openDirectory from './uk/open-directory.json'
import partnerEdit from './uk/partner-edit.json'
import partnerImport from './uk/partner-import.json'
import partnerLink from './uk/partner-link.json'
import partnerRecord from './uk/partner-record.json'
import partnerReview from './uk/partner-review.json'
import partnerSearch from './uk/partner-search.json'
import partners from './uk/partners.json'
import referrals from './uk/referrals.json'
import register from './uk/register.json'
import rules from './uk/rules.json'
import secondaryAid from './uk/secondary-aid.json'
import signIn from './uk/sign-in.json'
import templates from './uk/templates.json'
import ui from './uk/ui.json'
import visit from './uk/visit.json'

/** One file per domain, each named here once; the browser gets only those a page asks for. */
export default {
  accessibility,
  account,
  applicationDesk,
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
}

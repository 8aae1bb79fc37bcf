export { type Language, languages, type Page, type View, type Viewer } from './page.js';
export { addressOf, Html, languageOf, pageOf, rememberLanguage, ThisPage } from './this-page.js';
export { renderPage } from './render-page.js';
export { sayIn } from './say.js';
export { directionOf, isLanguage } from './language.js';
export {
  countryName,
  dateText,
  inOrder,
  languageName,
  listText,
  momentText,
  namesOfPlace,
  regionName,
  sizeText,
} from './names.js';
export { assets } from './assets/assets.js';
export { serveAssets } from './assets/serve-assets.js';

export { Layout } from './layout/layout.js';
export { Actions, Form } from './forms/form.js';
export { formBody, type FormBody, type FormValue } from './forms/form-body.js';
export { told } from './forms/told.js';
export { errorOf, ErrorSummary, type WrongField } from './forms/error-summary.js';
export type { Option } from './forms/field.js';
export { Lines, linesOf, Prose, TextLine, Year } from './forms/text-fields.js';
export { Choice, Choices } from './forms/choice-fields.js';
export { type Part as RecordPart, Records } from './forms/records.js';
export { Score } from './forms/score.js';

export { EvidenceMark, type Level, Mark, type Tone } from './reading/mark.js';
export { type Step, Steps, type Task, TaskList } from './reading/progress.js';
export { type Fact, Facts } from './reading/facts.js';
export { type Listed, Listing } from './reading/listing.js';
export { Notice } from './reading/notice.js';
export { Columns, Part, Sheet, Written } from './reading/sheets.js';
export { Table } from './reading/table.js';

export { Chosen } from './finding/chosen.js';
export { type Facet, type FacetGroup, Facets, type FacetValue } from './finding/facets.js';
export { atOnce } from './finding/fold.js';
export { Pager } from './finding/pager.js';
export { Search } from './finding/search.js';

export { AboutPage } from './about/about-page.js';
export { AccessibilityPage } from './accessibility/accessibility-page.js';
export { CriteriaPage } from './criteria/criteria-page.js';
export { HomePage } from './home/home-page.js';
export { ProblemPage } from './problem/problem-page.js';

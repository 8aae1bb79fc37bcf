export { type Language, languages, type Page, type Say, type View, type Viewer } from './page.js';

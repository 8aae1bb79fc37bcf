export { type Actor, type Role, roles } from './actor.js';

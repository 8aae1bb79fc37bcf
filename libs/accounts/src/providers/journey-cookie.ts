import { tokenCookie } from '../admit/token-cookie.js';
import { journeyMinutes } from './journey.js';

/** Holds the token of the journey that a browser has begun: it comes back from the provider with it, or not at all. */
export const journeyCookie = tokenCookie('provider', journeyMinutes * 60);

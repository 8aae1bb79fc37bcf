import { EndSessionsHandler } from './end-sessions.js';
import { ListSessionsHandler } from './list-sessions.js';
import { MySessionsController } from './my-sessions.controller.js';
import { MySessionsPages } from './my-sessions.pages.js';

/** What AccountsModule takes in to see and end sessions. */
export const endingSessions = {
  controllers: [MySessionsController, MySessionsPages],
  providers: [EndSessionsHandler, ListSessionsHandler],
};

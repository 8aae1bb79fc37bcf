import type { Messages } from '../index.js';
import accounts from './accounts.js';
import catalogue from './catalogue.js';
import directory from './directory.js';
import notifications from './notifications.js';
import platform from './platform.js';
import refusals from './refusals.js';
import submissions from './submissions.js';
import template from './template.js';
import web from './web.js';

export default {
  ...web,
  ...template,
  ...catalogue,
  ...submissions,
  ...accounts,
  ...notifications,
  ...directory,
  ...platform,
  ...refusals,
} satisfies Messages;

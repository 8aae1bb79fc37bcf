import { Module } from '@nestjs/common';
import { CopyEvents } from './copy-events.command.js';
import { CreateAdmin } from './create-admin.command.js';
import { Doctor } from './doctor.command.js';
import { Events } from './events.command.js';
import { Import } from './import.command.js';
import { Rebuild } from './rebuild.command.js';
import { Reseal } from './reseal.command.js';

/** What `npm run exchange --` can do. Each command opens what it needs by itself, so that `--help` opens nothing. */
@Module({ providers: [Import, Events, CopyEvents, Rebuild, Reseal, CreateAdmin, Doctor] })
export class CliModule {}

import { Module } from '@nestjs/common';
import { DirectoryController } from './directory.controller.js';
import { NameOrganisationsHandler } from './name-organisations.js';

@Module({ controllers: [DirectoryController], providers: [NameOrganisationsHandler] })
export class DirectoryModule {}

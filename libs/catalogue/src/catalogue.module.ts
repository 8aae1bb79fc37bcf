import { Module } from '@nestjs/common';
import { EntryController } from './entry-page/entry.controller.js';
import { SeeEntryHandler } from './entry-page/see-entry.js';
import { HomeController } from './home/home.controller.js';
import { ReadyMade } from './ready-made.js';
import { BrowseCatalogueHandler } from './search/browse-catalogue.js';
import { CatalogueController } from './search/catalogue.controller.js';

@Module({
  controllers: [HomeController, CatalogueController, EntryController],
  providers: [BrowseCatalogueHandler, SeeEntryHandler, ReadyMade],
})
export class CatalogueModule {}

import { Module, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Progress } from '#libs/event-store';
import { catalogue } from './catalogue.js';
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
export class CatalogueModule implements OnModuleInit, OnModuleDestroy {
  private stop = () => {};

  constructor(
    private readonly progress: Progress,
    private readonly readyMade: ReadyMade,
  ) {}

  onModuleInit(): void {
    this.stop = this.progress.onMoved(catalogue.name, () => this.readyMade.drop());
  }

  onModuleDestroy(): void {
    this.stop();
  }
}

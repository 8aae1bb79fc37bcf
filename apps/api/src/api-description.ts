import { type INestApplication, Injectable } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

const about = new DocumentBuilder()
  .setOpenAPIVersion('3.1.0')
  .setTitle('ICAT Exchange')
  .setDescription(
    'Practices, experiences and resources against trafficking in persons: submitted, reviewed, published. ' +
      'The catalogue is open to all. Everything else needs the session cookie of `POST /api/v1/session`. ' +
      'What changes something may carry an `Idempotency-Key` (a UUID): the same sent twice acts once; with another body it is another command. ' +
      'Errors are problems as of RFC 9457; each type has a page at its address.',
  )
  .setVersion('1')
  .addCookieAuth('session')
  .build();

/** The description of the API (OpenAPI 3.1). Made when it is first asked for: most processes never need it. */
@Injectable()
export class ApiDescription {
  private made?: OpenAPIObject;
  private app?: INestApplication;

  /** Says which application is described. */
  describes(app: INestApplication): void {
    this.app = app;
  }

  get document(): OpenAPIObject {
    if (!this.app) throw new Error('Nobody has said which application is described');
    return (this.made ??= withoutPages(SwaggerModule.createDocument(this.app, about)));
  }
}

/** Pages and the forms on them are for people; programs find the same things under /api. */
const withoutPages = (document: OpenAPIObject): OpenAPIObject => ({
  ...document,
  paths: Object.fromEntries(Object.entries(document.paths).filter(([path]) => /^\/(api|health)\//.test(path))),
});

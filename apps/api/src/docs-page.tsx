import type { OpenAPIObject } from '@nestjs/swagger';
import { problemKinds } from '#libs/platform';
import { Layout, Part, Sheet, Table, type View } from '#libs/web';
import { WithCode } from './with-code.js';
import { operationsOf, type Operation } from './operations.js';

/** The API for people: each address with what it takes and what it answers, from the same description that programs read. */
export const DocsPage: View<{ document: OpenAPIObject }> = ({ page, document }) => (
  <Layout listed page={page} title={page.say('platform.api.title')} lead={page.say('platform.api.lead')}>
    <Sheet lang="en">
      <p>
        <WithCode text={document.info.description ?? ''} />
      </p>
      <p>
        <a href="/api/openapi.json">{page.say('platform.api.document')}</a>
      </p>
      {Object.entries(operationsOf(document)).map(([group, operations]) => (
        <Part title={group} id={group}>
          {operations.map((operation) => Described({ page, operation }))}
        </Part>
      ))}
      <Part title={page.say('platform.api.problems')} id="problems">
        <ul>
          {Object.entries(problemKinds).map(([kind, { status, title }]) => (
            <li>
              {status} <a href={`/problems/${kind}`}>{title}</a>
            </li>
          ))}
        </ul>
      </Part>
    </Sheet>
  </Layout>
);

const Described: View<{ operation: Operation }> = ({ page, operation }) => (
  <section id={operation.id}>
    <h3>
      <code>
        {operation.method} {operation.path}
      </code>
    </h3>
    {operation.summary && (
      <p>
        <WithCode text={operation.summary} />
      </p>
    )}
    {operation.fields.length > 0 && (
      <Table
        caption={page.say('platform.api.takes')}
        quiet
        columns={['name', 'place', 'type', 'about'].map((name) => ({ label: page.say(`platform.api.${name}`) }))}
        rows={operation.fields.map(({ name, place, type, required, about }) => [
          <code>{name}</code>,
          required ? `${place} · ${page.say('platform.api.required')}` : place,
          type,
          <WithCode text={about} />,
        ])}
      />
    )}
  </section>
);

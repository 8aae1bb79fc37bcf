import type { PublishedEntry } from './see-entry.js';

/** What search engines read: an article or, for a resource, a creative work, in the words of schema.org. */
export function jsonLd(entry: PublishedEntry): string {
  const { address } = entry.sections['resource'] ?? {};
  const about = {
    '@context': 'https://schema.org',
    '@type': entry.kind === 'resource' ? 'CreativeWork' : 'Article',
    identifier: entry.number,
    name: entry.title,
    headline: entry.title.slice(0, 110),
    abstract: entry.summary,
    inLanguage: entry.language,
    datePublished: entry.publishedAt,
    dateModified: entry.updatedAt,
    version: entry.version,
    keywords: entry.themes,
    sourceOrganization: { '@type': 'Organization', name: entry.organisation },
    spatialCoverage: entry.countries.map((code) => ({ '@type': 'Country', identifier: code })),
    publisher: { '@type': 'Organization', name: 'Inter-Agency Coordination Group against Trafficking in Persons' },
    ...(typeof address === 'string' && { url: address }),
  };
  // A text of an entry must not be able to end the script that it stands in.
  return JSON.stringify(about).replaceAll('<', String.raw`\u003c`);
}

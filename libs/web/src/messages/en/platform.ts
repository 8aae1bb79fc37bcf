export default {
  'platform.api.title': 'The exchange for programs',
  'platform.api.lead': 'Everything that the pages do can be done with JSON over HTTP.',
  'platform.api.document': 'The same as an OpenAPI document',
  'platform.api.takes': 'What it takes',
  'platform.api.name': 'Name',
  'platform.api.place': 'Where',
  'platform.api.type': 'Type',
  'platform.api.about': 'About',
  'platform.api.required': 'required',
  'platform.api.problems': 'Problems',
};

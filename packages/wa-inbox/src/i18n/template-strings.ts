/** Texts of the template picker, which is loaded when it is first used. */
export const templateStrings = {
  'template.title': 'Send a template',
  'template.search': 'Search templates',
  'template.none': 'No approved template fits.',
  'template.loading': 'Loading templates',
  'template.failed': 'Templates could not be loaded',
  'template.retry': 'Try again',
  'template.parameter': 'Value for {name}',
  'template.missing': 'Fill in this value.',
  'template.send': 'Send template',
  'template.back': 'All templates',
  'template.close': 'Close',
  'template.preview': 'Preview',
  'template.category.MARKETING': 'Marketing',
  'template.category.UTILITY': 'Utility',
  'template.category.AUTHENTICATION': 'Authentication',
} as const;

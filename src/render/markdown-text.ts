import { unhidden } from '../language/visible.ts';

/**
 * Foreign text as Markdown that shows the text and does nothing else: no markup, HTML, image, mention, issue link or
 * command at the head of a line.
 * The comment after `@` and `#` keeps platforms from making a mention or a reference of them.
 */
export function markdownText(text: string): string {
  return unhidden(text)
    .trim()
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]|~!$]/g, '\\$&')
    .replace(
      /^(\s*)([-+=]|\d+[.)])/,
      (_, blank: string, mark: string) => `${blank}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    )
    .replace(/[@#](?=\w)/g, '$&<!-- -->')
    .replace(/^#|#$/g, '\\#')
    .replace(/^::/, '\\::');
}

/** A section with one line for each item, which are Markdown already; an empty text without items. */
export function markdownList(title: string, items: string[]): string {
  return items.length === 0 ? '' : [`## ${title}`, '', ...items.map((item) => `- ${item}`)].join('\n');
}

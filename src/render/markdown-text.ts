import { visible } from '../language/visible.ts';

/**
 * Foreign text as Markdown that shows the text and does nothing else: no markup, HTML, image, mention or issue link.
 * The comment after `@` and `#` keeps platforms from making a mention or a reference of them.
 */
export function markdownText(text: string): string {
  return visible(text)
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
    .replace(/^#|#$/g, '\\#');
}

import { html, type TemplateResult } from 'lit';
import type { Block, Inline } from '../markup/ast.ts';
import { addressOf, linkText } from './media.ts';
import { parseMarkup } from '../markup/parse.ts';

/** Message text with WhatsApp formatting; text nodes only, never HTML from data. */
export function renderMarkup(source: string): string | TemplateResult[] {
  const blocks = parseMarkup(source);
  return plainOf(blocks) ?? blocks.map((block, index) => renderBlock(block, index === blocks.length - 1));
}

/** What most messages are, one node: a paragraph without formatting. */
function plainOf([block, ...more]: readonly Block[]): string | undefined {
  if (block?.kind !== 'paragraph' || more.length > 0 || block.children.length !== 1) return undefined;
  const [child] = block.children;
  return child!.kind === 'text' ? child!.text : undefined;
}

function renderBlock(block: Block, last: boolean): TemplateResult {
  switch (block.kind) {
    case 'bullets':
      return html`<ul>${block.items.map((item) => html`<li>${renderInline(item)}</li>`)}</ul>`;
    case 'numbers':
      return html`<ol start=${block.start}>${block.items.map((item) => html`<li>${renderInline(item)}</li>`)}</ol>`;
    case 'quote':
      return html`<blockquote>${renderInline(block.children)}</blockquote>`;
    case 'paragraph':
      return html`${renderInline(block.children)}${last ? '' : '\n'}`;
  }
}

function renderInline(nodes: readonly Inline[]): unknown[] {
  return nodes.map((node) => {
    switch (node.kind) {
      case 'text':
        return node.text;
      case 'bold':
        return html`<strong>${renderInline(node.children)}</strong>`;
      case 'italic':
        return html`<em>${renderInline(node.children)}</em>`;
      case 'strike':
        return html`<s>${renderInline(node.children)}</s>`;
      case 'code':
      case 'mono':
        return html`<code>${node.text}</code>`;
      case 'link':
        return html`<a href=${node.href} target="_blank" rel="noopener noreferrer" title=${addressOf(node.href)}
          >${linkText(node.href, node.text)}</a
        >`;
    }
  });
}

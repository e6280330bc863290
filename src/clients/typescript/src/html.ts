import { type BlockOptions, type Content, elements } from "./elements.ts";
import type { Block } from "./schema.ts";

export { type BlockOptions, type Content, type Element, element, objectPosition } from "./elements.ts";

const VOID = new Set(["br", "hr", "img"]);
const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** The HTML of a body in blocks. Texts and attributes are escaped. */
export function blocksToHtml(blocks: readonly Block[], options?: BlockOptions): string {
  return elements(blocks, options).map(serialise).join("\n");
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

function serialise(content: Content): string {
  if (typeof content === "string") return escapeHtml(content);
  if ("html" in content) return content.html;
  const attributes = Object.entries(content.attributes)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`))
    .join("");
  const start = `<${content.tag}${attributes}>`;
  return VOID.has(content.tag) ? start : `${start}${content.children.map(serialise).join("")}</${content.tag}>`;
}

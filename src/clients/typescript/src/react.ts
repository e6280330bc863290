import { createElement, Fragment, type ReactNode } from "react";

import { type BlockOptions, type Content, elements } from "./elements.ts";
import type { Block } from "./schema.ts";

export type { BlockOptions, Content, Element } from "./elements.ts";

const NAMES: Record<string, string> = { class: "className", colspan: "colSpan", rowspan: "rowSpan" };

/** A body in blocks. */
export function Blocks({ blocks, ...options }: { blocks: readonly Block[] } & BlockOptions): ReactNode {
  return createElement(Fragment, null, ...elements(blocks, options).map(node));
}

/** The declarations of a `style` attribute by their names in React. */
function declarations(style: string): Record<string, string> {
  const pairs = style.split(";").filter((declaration) => declaration.includes(":")).map((declaration) => {
    const [name = "", ...value] = declaration.split(":");
    return [name.trim().replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()), value.join(":").trim()];
  });
  return Object.fromEntries(pairs);
}

function node(content: Content): ReactNode {
  if (typeof content === "string") return content;
  if ("html" in content) return createElement("div", { dangerouslySetInnerHTML: { __html: content.html } });
  const properties: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(content.attributes)) {
    properties[NAMES[name] ?? name] = name === "style" ? declarations(String(value)) : value;
  }
  return createElement(content.tag, properties, ...content.children.map(node));
}

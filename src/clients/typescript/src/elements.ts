import type { Block, LinkTarget, Span, TableRow } from "./schema.ts";

/** What a block becomes: text, an element, or HTML that Dateline has sanitised. */
export type Content = string | Element | { html: string };

export interface Element {
  tag: string;
  attributes: Record<string, string | number | true>;
  children: Content[];
}

type Attributes = Record<string, string | number | boolean | null | undefined>;
type BlockOf<T extends Block["type"]> = Extract<Block, { type: T }>;

export interface BlockOptions {
  /** Changes the URL of a picture, video or sound, for example to that of an image service. */
  media?: (url: string) => string;
  /** Changes the `href` of a link; `target` is the article that it leads to, if it is one of Dateline. */
  link?: (href: string, target: LinkTarget | null) => string;
  /** Replaces what a kind of block becomes; `null` omits it. */
  replace?: { [T in Block["type"]]?: (block: BlockOf<T>, standard: Content[]) => Content[] | null };
}

const MARKS = {
  strong: "strong",
  emphasis: "em",
  underline: "u",
  strike: "s",
  code: "code",
  subscript: "sub",
  superscript: "sup",
  highlight: "mark",
  small: "small",
} as const;

const NUMBERINGS = { decimal: null, lowerAlpha: "a", upperAlpha: "A", lowerRoman: "i", upperRoman: "I" } as const;

/** Where the focal point of a picture stays visible when it is cropped, as the value of the CSS property. */
export const objectPosition = ({ x, y }: { x: number; y: number }) => `${x * 100}% ${y * 100}%`;

export function element(tag: string, attributes: Attributes, ...children: Content[]): Element {
  const present = Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined && value !== false);
  return { tag, attributes: Object.fromEntries(present) as Element["attributes"], children };
}

/** The elements of a body. Blocks of kinds that this version does not know are omitted. */
export function elements(blocks: readonly Block[], options: BlockOptions = {}): Content[] {
  return blocks.flatMap((block) => {
    const standard = anchored(block, standardElements(block, options));
    const replace = options.replace?.[block.type] as ((block: Block, standard: Content[]) => Content[] | null) | undefined;
    return replace ? (replace(block, standard) ?? []) : standard;
  });
}

function standardElements(block: Block, options: BlockOptions): Content[] {
  const text = (spans: readonly Span[]) => inline(spans, options);
  const media = options.media ?? ((url: string) => url);
  switch (block.type) {
    case "paragraph":
      return [element("p", locale(block), ...text(block.spans))];
    case "heading":
      return [element(`h${block.level}`, locale(block), ...text(block.spans))];
    case "list": {
      const step = block.reversed ? -1 : 1;
      const items = block.items.map(({ number, blocks }, i) => {
        const next = i === 0 ? block.start : block.items[i - 1]!.number! + step;
        return element("li", { value: number === next ? null : number }, ...itemContent(blocks, options));
      });
      if (!block.ordered) return [element("ul", {}, ...items)];
      const start = block.start === 1 && !block.reversed ? null : block.start;
      const type = block.numbering && NUMBERINGS[block.numbering];
      return [element("ol", { type, start, reversed: block.reversed }, ...items)];
    }
    case "quote": {
      const citation = block.citation.length > 0 ? [element("footer", {}, ...text(block.citation))] : [];
      return [element("blockquote", { cite: safe(block.url) }, ...elements(block.blocks, options), ...citation)];
    }
    case "image": {
      const { width, height, focalPoint: focus } = block;
      const style = focus ? `object-position:${objectPosition(focus)}` : null;
      const lang = block.media?.languages?.altText;
      const image = element("img", { src: safe(media(block.url)), alt: block.altText ?? "", lang, width, height, style, loading: "lazy" });
      return [figure(block.href ? [link(block.href, block.target, options, [image])] : [image], text(block.caption), credit(block))];
    }
    case "video": {
      const { width, height } = block;
      const poster = block.poster && safe(media(block.poster));
      const video = element("video", { src: safe(media(block.url)), poster, width, height, controls: true, preload: "metadata" });
      return [figure([video], text(block.caption), credit(block))];
    }
    case "audio": {
      const audio = element("audio", { src: safe(media(block.url)), controls: true, preload: "metadata" });
      return [figure([audio], text(block.caption), credit(block))];
    }
    case "embed":
      return [figure([{ html: block.html }], text(block.caption), [])];
    case "table": {
      const caption = block.caption.length > 0 ? [element("caption", {}, ...text(block.caption))] : [];
      const rows = (of: readonly TableRow[], scope: "col" | "row") =>
        of.map((row) =>
          element("tr", {}, ...row.cells.map(({ header, colspan, rowspan, align, spans }) =>
            element(
              header ? "th" : "td",
              { scope: header ? scope : null, colspan: colspan > 1 && colspan, rowspan: rowspan > 1 && rowspan, align },
              ...text(spans),
            ),
          )),
        );
      const head = block.headerRows.length > 0 ? [element("thead", {}, ...rows(block.headerRows, "col"))] : [];
      return [element("table", {}, ...caption, ...head, element("tbody", {}, ...rows(block.rows, "row")))];
    }
    case "code":
      return [element("pre", {}, element("code", { class: block.language && `language-${block.language}` }, ...inline(block.spans, options, (text) => [text])))];
    case "rule":
      return [element("hr", {})];
    case "other":
      return [{ html: block.html }];
    default:
      return [];
  }
}

/** A list item of one paragraph is shown without the paragraph. */
function itemContent(blocks: readonly Block[], options: BlockOptions): Content[] {
  const [first, ...rest] = elements(blocks, options);
  const bare = typeof first === "object" && "tag" in first && first.tag === "p" && Object.keys(first.attributes).length === 0;
  return bare ? [...first.children, ...rest] : first === undefined ? [] : [first, ...rest];
}

/** The first id of a block is that of its element; further ones are empty elements before it. */
function anchored(block: Block, content: Content[]): Content[] {
  const [first, ...rest] = content;
  const [id, ...more] = block.anchors ?? [];
  if (id === undefined || first === undefined || typeof first === "string" || "html" in first) return content;
  const before = more.map((anchor) => element("a", { id: anchor }));
  return [...before, { ...first, attributes: { id, ...first.attributes } }, ...rest];
}

function credit({ credit, media }: BlockOf<"image" | "video" | "audio">): Content[] {
  return credit ? [element("small", { lang: media?.languages?.credit }, credit)] : [];
}

function figure(content: Content[], caption: Content[], credit: Content[]): Element {
  const space = caption.length > 0 && credit.length > 0 ? [" "] : [];
  const parts = [...caption, ...space, ...credit];
  return element("figure", {}, ...content, ...(parts.length > 0 ? [element("figcaption", {}, ...parts)] : []));
}

/** `lines` are the elements of a text with line breaks. */
function inline(spans: readonly Span[], options: BlockOptions, lines = broken): Content[] {
  const content: Content[] = [];
  for (let i = 0; i < spans.length; ) {
    const { href, target } = spans[i]!;
    let end = i + 1;
    while (href !== null && spans[end]?.href === href) end++;
    const part = spans.slice(i, end).flatMap((span) => marked(span, lines));
    content.push(...(href === null ? part : [link(href, target, options, part)]));
    i = end;
  }
  return content;
}

function broken(text: string): Content[] {
  return text.split("\n").flatMap((line, i) => (i === 0 ? [line] : [element("br", {}), line]));
}

function marked(span: Span, lines: (text: string) => Content[]): Content[] {
  let content = lines(span.text).filter((part) => part !== "");
  for (const mark of [...span.marks].reverse()) {
    if (MARKS[mark]) content = [element(MARKS[mark], {}, ...content)];
  }
  return span.language || span.direction ? [element("span", locale(span), ...content)] : content;
}

function link(href: string, target: LinkTarget | null, options: BlockOptions, content: Content[]) {
  return element("a", { href: safe(options.link ? options.link(href, target) : href) }, ...content);
}

function locale({ language, direction }: { language: string | null; direction: string | null }): Attributes {
  return { lang: language, dir: direction };
}

/** Dateline delivers no script URLs; this also holds for what the options return. */
function safe(url: string | null): string | null {
  return url !== null && /^[\s\0-\x1f]*(javascript|vbscript|data(?!:image\/)):/i.test(url) ? null : url;
}

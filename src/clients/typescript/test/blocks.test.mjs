import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";

import { blocksToHtml, element, escapeHtml } from "@dateline/client/html";
import { Blocks } from "@dateline/client/react";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** The bodies that the tests of the server use, too. */
const BODIES = new URL("../../../test/resources/body/", import.meta.url);
const read = (body) => JSON.parse(readFileSync(new URL(`${body}/blocks.json`, BODIES), "utf8"));

const span = (text, rest = {}) => ({ text, marks: [], href: null, target: null, language: null, direction: null, ...rest });
const paragraph = (...spans) => ({ type: "paragraph", spans, language: null, direction: null, anchors: [] });
const image = (rest) => ({
  type: "image", url: "/a.jpg", altText: null, width: 4, height: 3, href: null, target: null, caption: [],
  media: null, focalPoint: null, credit: null, rights: null, anchors: [], ...rest,
});

describe("blocks", () => {
  test("every kind of block becomes HTML", () => {
    assert.equal(`${blocksToHtml(read("every-block"))}\n`, readFileSync(new URL("every-block.html", import.meta.url), "utf8"));
  });

  for (const body of readdirSync(BODIES)) {
    test(`React renders the same elements as HTML: ${body}`, () => {
      const html = blocksToHtml(read(body));
      const react = renderToStaticMarkup(createElement(Blocks, { blocks: read(body) }));
      assert.equal(plain(react), plain(html));
    });
  }

  test("texts and attributes are escaped", () => {
    assert.equal(escapeHtml(`<a b="c" d='e'>&`), "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;");
    assert.equal(
      blocksToHtml([paragraph(span("<script>1 & 2</script>")), image({ altText: '"><script>', credit: "<b>" })]),
      "<p>&lt;script&gt;1 &amp; 2&lt;/script&gt;</p>\n"
        + '<figure><img src="/a.jpg" alt="&quot;&gt;&lt;script&gt;" width="4" height="3" loading="lazy">'
        + "<figcaption><small>&lt;b&gt;</small></figcaption></figure>",
    );
  });

  test("texts of the media library in another language have a lang attribute", () => {
    const media = { id: "01a20d77-ab6b-7604-b40c-cc34f68b2210", languages: { caption: "en", altText: "de", credit: "fr" } };
    const caption = [span("Sails", { language: "en" })];
    assert.equal(
      blocksToHtml([image({ altText: "Segel", caption, media, credit: "Voile" })]),
      '<figure><img src="/a.jpg" alt="Segel" lang="de" width="4" height="3" loading="lazy">'
        + '<figcaption><span lang="en">Sails</span> <small lang="fr">Voile</small></figcaption></figure>',
    );
  });

  test("items of a list keep their numbers", () => {
    const list = (rest, ...numbers) => blocksToHtml([{
      type: "list", ordered: true, start: numbers[0], reversed: false, numbering: "decimal", anchors: [], ...rest,
      items: numbers.map((number) => ({ number, blocks: [paragraph(span("x"))] })),
    }]);
    assert.equal(list({}, 1, 2, 9, 10), '<ol><li>x</li><li>x</li><li value="9">x</li><li>x</li></ol>');
    assert.equal(list({ numbering: "upperRoman", reversed: true }, 1, 0, 5), '<ol type="I" start="1" reversed><li>x</li><li>x</li><li value="5">x</li></ol>');
    assert.equal(list({ ordered: false, start: 1, numbering: null }, null, null), "<ul><li>x</li><li>x</li></ul>");
  });

  test("cells of a table keep their alignment", () => {
    const cell = (align) => ({ spans: [span("x")], header: false, colspan: 1, rowspan: 1, align });
    assert.equal(
      blocksToHtml([{ type: "table", caption: [], headerRows: [], rows: [{ cells: [cell("right"), cell(null)] }], anchors: [] }]),
      '<table><tbody><tr><td align="right">x</td><td>x</td></tr></tbody></table>',
    );
  });

  test("script URLs are omitted", () => {
    const link = (href) => blocksToHtml([paragraph(span("x", { href }))]);
    assert.equal(link("javascript:alert(1)"), "<p><a>x</a></p>");
    assert.equal(link(" \tJavaScript:alert(1)"), "<p><a>x</a></p>");
    assert.equal(link("data:text/html,x"), "<p><a>x</a></p>");
    assert.equal(link("https://example.org/?a=1&b=2"), '<p><a href="https://example.org/?a=1&amp;b=2">x</a></p>');
  });

  test("parts of one link stay one link", () => {
    const href = "/x";
    assert.equal(
      blocksToHtml([paragraph(span("a ", { href }), span("b", { href, marks: ["strong", "emphasis"] }), span("\nc"))]),
      '<p><a href="/x">a <strong><em>b</em></strong></a><br>c</p>',
    );
  });

  test("options change URLs and replace or omit blocks", () => {
    const target = { resource: "article", id: "1", slug: "tide", path: "science" };
    const html = blocksToHtml([paragraph(span("t", { href: "/api/x", target })), image({ focalPoint: { x: 0.5, y: 0.25 } }), { type: "rule", anchors: [] }], {
      link: (href, article) => (article ? `/${article.path}/${article.slug}` : href),
      media: (url) => `https://cdn.example${url}`,
      replace: { rule: () => null, image: (block, standard) => [element("div", { class: "wide" }, ...standard)] },
    });
    assert.equal(
      html,
      '<p><a href="/science/tide">t</a></p>\n<div class="wide"><figure><img src="https://cdn.example/a.jpg" alt="" width="4" height="3" '
        + 'style="object-position:50% 25%" loading="lazy"></figure></div>',
    );
  });

  test("React keeps each declaration of a style", () => {
    const style = "text-align:center; background-image:url(https://a.example/b)";
    const replace = { image: (block, standard) => [element("p", { style }, ...standard)] };
    assert.equal(
      renderToStaticMarkup(createElement(Blocks, { blocks: [image({ focalPoint: { x: 0.5, y: 0.25 } })], replace })),
      '<p style="text-align:center;background-image:url(https://a.example/b)"><figure><img src="/a.jpg" alt="" width="4" height="3" '
        + 'style="object-position:50% 25%" loading="lazy"/></figure></p>',
    );
  });

  test("blocks of unknown kinds are omitted", () => {
    assert.equal(blocksToHtml([{ type: "hologram", anchors: [] }, paragraph(span("a"))]), "<p>a</p>");
  });
});

/** Without what the two renderers may write differently: spaces between blocks, wrappers of sanitised HTML, spelling of attributes. */
function plain(html) {
  return html
    .replace(/<\/?div[^>]*>/g, "")
    .replace(/\n(?=<)/g, "")
    .replace(/(\s\w+)=""/g, "$1")
    .replace(/&#x27;/g, "&#39;")
    .replace(/<(\w+)([^>]*?)\/>/g, "<$1$2>")
    .toLowerCase();
}

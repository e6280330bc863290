package dev.dateline.body.text;

import java.util.List;
import java.util.Map;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

import dev.dateline.body.block.Block;
import dev.dateline.body.html.BodyParser;

/** Renders Markdown with another program and parses the result into blocks. */
final class RenderedMarkdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), StrikethroughExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private RenderedMarkdown() {
    }

    static List<Block> blocksOf(String markdown) {
        return BodyParser.parse(RENDERER.render(PARSER.parse(markdown)), Map.of());
    }
}

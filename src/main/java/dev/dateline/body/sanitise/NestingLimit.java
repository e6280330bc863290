package dev.dateline.body.sanitise;

import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * A line of text in place of blocks nested too deep. Each line of Markdown is held against every open block, so that
 * without a limit the work would grow with the square of the length.
 */
final class NestingLimit extends AbstractBlockParser {

    static final int DEEPEST = 60;

    private final Paragraph paragraph = new Paragraph();
    private SourceLine line;

    @Override
    public Block getBlock() {
        return paragraph;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return BlockContinue.none();
    }

    @Override
    public void addLine(SourceLine added) {
        line = added;
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {
        if (line != null) {
            inlineParser.parse(SourceLines.of(line), paragraph);
        }
    }

    static final class Factory implements BlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            int depth = 0;
            for (Node block = matched.getMatchedBlockParser().getBlock(); block != null; block = block.getParent()) {
                depth++;
            }
            return depth < DEEPEST ? BlockStart.none() : BlockStart.of(new NestingLimit()).atIndex(state.getIndex());
        }
    }
}

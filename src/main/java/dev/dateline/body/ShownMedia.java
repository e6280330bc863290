package dev.dateline.body;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import dev.dateline.body.block.BodyBlock.Audio;
import dev.dateline.body.block.BodyBlock.Code;
import dev.dateline.body.block.BodyBlock.Embed;
import dev.dateline.body.block.BodyBlock.Heading;
import dev.dateline.body.block.BodyBlock.Image;
import dev.dateline.body.block.BodyBlock.ItemList;
import dev.dateline.body.block.BodyBlock.Other;
import dev.dateline.body.block.BodyBlock.Paragraph;
import dev.dateline.body.block.BodyBlock.Quote;
import dev.dateline.body.block.BodyBlock.Rule;
import dev.dateline.body.block.BodyBlock.Table;
import dev.dateline.body.block.BodyBlock.Video;
import dev.dateline.body.block.BodyBlock;

/** Finds the items of the library that a block shows, also in the blocks inside it. */
record ShownMedia(Consumer<UUID> found) implements BodyBlock.Visitor<Void> {

    @Override
    public Void paragraph(Paragraph paragraph) {
        return null;
    }

    @Override
    public Void heading(Heading heading) {
        return null;
    }

    @Override
    public Void list(ItemList list) {
        list.items().forEach(this::all);
        return null;
    }

    @Override
    public Void quote(Quote quote) {
        return all(quote.blocks());
    }

    @Override
    public Void image(Image image) {
        return media(image.media());
    }

    @Override
    public Void video(Video video) {
        return media(video.media());
    }

    @Override
    public Void audio(Audio audio) {
        return media(audio.media());
    }

    @Override
    public Void embed(Embed embed) {
        return all(embed.quoted());
    }

    @Override
    public Void table(Table table) {
        return null;
    }

    @Override
    public Void code(Code code) {
        return null;
    }

    @Override
    public Void rule(Rule rule) {
        return null;
    }

    @Override
    public Void other(Other other) {
        return all(other.blocks());
    }

    private Void all(List<BodyBlock> blocks) {
        blocks.forEach(block -> block.accept(this));
        return null;
    }

    private Void media(UUID id) {
        if (id != null) {
            found.accept(id);
        }
        return null;
    }
}

package dev.dateline.body.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.dateline.body.Body;
import dev.dateline.body.block.Block.ItemList;
import dev.dateline.body.block.Block.Quote;
import dev.dateline.body.block.MediaBlock.Audio;
import dev.dateline.body.block.MediaBlock.Image;
import dev.dateline.body.block.MediaBlock.Video;
import dev.dateline.vocabulary.FocalPoint;
import dev.dateline.vocabulary.Rights;
import dev.dateline.vocabulary.TextLanguages;

class MediaBlockTest {

    private static final UUID ID = UUID.fromString("01a20d77-ae06-7dc5-8863-3f00843cff5b");
    private static final UUID OTHER = UUID.fromString("01a20d77-ae06-7dc5-8863-3f00843cff5c");

    private static final FocalPoint FOCAL_POINT = new FocalPoint(0.25, 0.75);
    private static final Rights RIGHTS = new Rights("Library", "Once", null);
    private static final LibraryMedia ITEM =
            new LibraryMedia(ID, "Low tide", "A pier", "Ada Rivers", new TextLanguages("en-GB", "en-US", "de"), "/low-tide.jpg",
                    FOCAL_POINT,
                    RIGHTS);

    private static final List<Span> OWN = List.of(Span.plain("By night"));
    private static final List<Span> LIBRARY = List.of(new Span("Low tide", List.of(), null, null, "en-GB", null));

    /** Texts of the block itself are in the language of the article, or state their own. */
    private static BlockMedia shown(String captionLanguage, String altTextLanguage) {
        return new BlockMedia(ID, new TextLanguages(captionLanguage, altTextLanguage, "de"));
    }

    @Test
    void imageGetsTheFactsOfItsLibraryItem() {
        Image image = (Image) blocks("<img data-media=\"%s\" src='/a.jpg' width=4 height=3 id=a>").get(0);
        assertThat(image).isEqualTo(new Image("/a.jpg", "A pier", 4, 3, null, null, LIBRARY, shown("en-GB", "en-US"), FOCAL_POINT,
                "Ada Rivers", RIGHTS, List.of("a")));
    }

    @Test
    void captionAndAlternativeTextOfTheBodyHavePrecedence() {
        Image image = (Image) blocks("<figure><a href='/b'><img data-media=\"%s\" src='/a.jpg' alt='A ferry'></a>"
                + "<figcaption>By night</figcaption></figure>").get(0);
        assertThat(image).isEqualTo(new Image("/a.jpg", "A ferry", null, null, "/b", null, OWN, shown(null, null), FOCAL_POINT,
                "Ada Rivers", RIGHTS, List.of()));
    }

    @Test
    void videoAndAudioGetTheFactsOfTheirLibraryItem() {
        assertThat(blocks("<video data-media=\"%1$s\" src='/a.mp4' poster='/a.jpg' width=4 height=3></video>"
                + "<audio data-media=\"%1$s\" src='/a.mp3'></audio>")).containsExactly(
                        new Video("/a.mp4", "/a.jpg", 4, 3, LIBRARY, shown("en-GB", null), FOCAL_POINT, "Ada Rivers", RIGHTS,
                                List.of()),
                        new Audio("/a.mp3", LIBRARY, shown("en-GB", null), "Ada Rivers", RIGHTS, List.of()));
        var withoutPoster = (Video) blocks("<video data-media=\"%s\" src='/a.mp4'></video>").get(0);
        assertThat(withoutPoster.poster()).isEqualTo("/low-tide.jpg");
    }

    @Test
    void mediaInsideListsAndQuotesGetTheFactsToo() {
        List<Block> blocks = blocks("<ul id=l><li><img data-media=\"%1$s\" src='/a.jpg'></ul>"
                + "<blockquote cite='/c'><img data-media=\"%1$s\" src='/b.jpg'><cite>C</cite></blockquote>");
        ItemList list = (ItemList) blocks.get(0);
        Quote quote = (Quote) blocks.get(1);
        assertThat(list.anchors()).containsExactly("l");
        assertThat(((Image) list.items().get(0).blocks().get(0)).credit()).isEqualTo("Ada Rivers");
        assertThat(((Image) quote.blocks().get(0)).credit()).isEqualTo("Ada Rivers");
        assertThat(quote.url()).isEqualTo("/c");
    }

    @Test
    void unknownItemLeavesOnlyTheFile() {
        String html = "<figure><img data-media=\"%1$s\" src='/a.jpg' alt='A'><figcaption>By night</figcaption></figure>"
                + "<video data-media=\"%1$s\" src='/a.mp4'></video><audio data-media=\"%1$s\" src='/a.mp3'></audio>";
        assertThat(Body.parse(html.formatted(ID)).blocks(media -> null)).containsExactly(
                Image.of("/a.jpg", "A", null, null, null, null, null, List.of()).withCaption(OWN),
                Video.of("/a.mp4", null, null, null, null, List.of()), Audio.of("/a.mp3", null, List.of()));
    }

    @Test
    void itemWithoutCaptionLeavesTheCaptionEmpty() {
        var item = new LibraryMedia(ID, null, null, null, null, null, null, null);
        assertThat(Body.parse("<img data-media=\"%s\" src='/a.jpg'>".formatted(ID)).blocks(media -> item)).containsExactly(
                Image.of("/a.jpg", null, null, null, null, null, ID, List.of()));
    }

    @Test
    void positionsAreThoseOfTheFirstTopLevelBlockThatShowsAnItem() {
        String html = "<p>a</p><ul><li><blockquote><img data-media=\"%1$s\" src='/a'></blockquote></ul>"
                + "<img data-media=\"%1$s\" src='/a'><details><summary>s</summary><video data-media=\"%2$s\" src='/v'></video>"
                + "</details><iframe src='/f'></iframe>";
        assertThat(Body.parse(html.formatted(ID, OTHER)).mediaPositions()).isEqualTo(Map.of(ID, 1, OTHER, 3));
        assertThat(Body.parse("<blockquote data-embed='https://x.com/a/status/1'><img data-media=\"%s\" src='/a'></blockquote>"
                .formatted(ID)).mediaPositions()).isEqualTo(Map.of(ID, 0));
        assertThat(Body.parse("<img src='/a'>").mediaPositions()).isEmpty();
    }

    @Test
    void linksHaveTheTargetWithTheirId() {
        LinkTarget target = new LinkTarget(ID, "tide", "city", "https://news.example/tide");
        List<Block> blocks = Body.parse("<p><a href=\"/api/v1/articles/by-slug/tide#high\">a</a></p>"
                + "<a href=\"/api/v1/articles/by-slug/tide\"><img src=\"/a\"></a><p><a href=\"/api/v1/articles/by-slug/ebb\">b</a></p>",
                Map.of("by-slug/tide", target), "").blocks();
        assertThat(((Block.Paragraph) blocks.get(0)).spans()).containsExactly(
                new Span("a", List.of(), "https://news.example/tide#high", target, null, null));
        assertThat(blocks.get(1)).isEqualTo(
                Image.of("/a", null, null, null, "https://news.example/tide", target, null, List.of()));
        assertThat(((Block.Paragraph) blocks.get(2)).spans()).containsExactly(
                new Span("b", List.of(), "/api/v1/articles/by-slug/ebb", null, null, null));
    }

    @Test
    void captionIsAddedOnlyOnce() {
        Image image = Image.of("/a", null, null, null, null, null, null, List.of());
        assertThat(image.captioned(OWN)).contains(image.withCaption(OWN));
        assertThat(image.withCaption(OWN).captioned(LIBRARY)).isEmpty();
        assertThat(new Block.Rule(List.of()).captioned(OWN)).isEmpty();
    }

    private static List<Block> blocks(String html) {
        return Body.parse(html.formatted(ID)).blocks(Map.of(ID, ITEM)::get);
    }
}

package dev.dateline.bench;

import java.util.List;
import java.util.Locale;

/** Bar charts as SVG, one below the other, which follow the light or dark mode of the reader. */
final class Chart {

    private static final int WIDTH = 860;
    private static final int LABELS = 250;
    private static final int BARS = 470;
    private static final int BAR = 13;
    private static final int ROW = 2 * BAR + 12;
    private static final String STYLE = """
            <style>
            text { font: 13px system-ui, sans-serif; fill: #1f2328 }
            .title { font-size: 15px; font-weight: 600 }
            .note { font-size: 11px; fill: #59636e }
            .ours { fill: #0969da }
            .limit { fill: #afb8c1 }
            @media (prefers-color-scheme: dark) {
            text { fill: #e6edf3 }
            .note { fill: #9198a1 }
            .ours { fill: #4493f8 }
            .limit { fill: #656c76 }
            }
            </style>
            """;

    private final StringBuilder content = new StringBuilder();
    private int y = 16;

    Chart(List<String> notes) {
        for (var note : notes) {
            text("note", 0, y, note);
            y += 16;
        }
    }

    /** @param limit what the second bar of each request shows */
    Chart panel(String title, String ours, String limit, List<Comparison> comparisons) {
        y += 22;
        text("title", 0, y, title);
        y += 22;
        bar("ours", LABELS, 26);
        text("note", LABELS + 32, y, ours);
        bar("limit", LABELS + 212, 26);
        text("note", LABELS + 244, y, limit);
        y += 12;
        var largest = comparisons.stream().filter(Comparison::isMeasured)
                .mapToDouble(one -> Math.max(one.dateline().perSecond(), one.limit().perSecond())).max().orElse(1);
        for (var one : comparisons) {
            text("label", 0, y + BAR + 4, one.request().name());
            if (one.isMeasured()) {
                value("ours", one.dateline(), largest);
                value("limit", one.limit(), largest);
            } else {
                text("note", LABELS, y + BAR + 4, "not measured");
                y += 2 * BAR;
            }
            y += ROW - 2 * BAR;
        }
        return this;
    }

    private void value(String style, Rate rate, double largest) {
        var width = Math.max(1, Math.round(BARS * rate.perSecond() / largest));
        y += BAR;
        bar(style, LABELS, width);
        text("note", LABELS + width + 6, y - 2, Report.number(rate.perSecond()));
    }

    /** With its lower edge at the current height. */
    private void bar(String style, long x, long width) {
        content.append(String.format(Locale.ROOT, "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\"/>%n",
                style, x, y - BAR + 1, width, BAR - 1));
    }

    private void text(String style, long x, long baseline, String text) {
        content.append(String.format(Locale.ROOT, "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>%n", style, x, baseline,
                text.replace("&", "&amp;").replace("<", "&lt;")));
    }

    String svg() {
        return String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-10 0 %d %d\" width=\"%d\""
                + " role=\"img\" aria-label=\"Results of the benchmark\">%n", WIDTH, y + 10, WIDTH) + STYLE + content
                + "</svg>\n";
    }
}

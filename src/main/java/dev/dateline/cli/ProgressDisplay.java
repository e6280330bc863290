package dev.dateline.cli;

import java.io.Console;
import java.util.Optional;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar on the standard error while somebody is looking at a terminal; nothing at all otherwise. */
final class ProgressDisplay implements AutoCloseable {

    private static final int MEBIBYTE = 1024 * 1024;

    private final Optional<ProgressBar> bar;

    ProgressDisplay(long bytes) {
        bar = isTerminal() ? Optional.of(new ProgressBarBuilder().setTaskName("Importing").setInitialMax(bytes)
                .setUnit(" MiB", MEBIBYTE).build()) : Optional.empty();
    }

    void show(long bytesRead, long entries) {
        bar.ifPresent(shown -> {
            shown.stepTo(bytesRead);
            shown.setExtraMessage(entries + " entries");
        });
    }

    private static boolean isTerminal() {
        var console = System.console();
        try {
            // From Java 22 on there can be a console without a terminal, and this method to tell.
            return console != null && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}

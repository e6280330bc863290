package dev.dateline.cli;

import java.io.Console;
import java.util.Optional;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A progress bar on standard error if it is a terminal; otherwise nothing. */
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
            shown.setExtraMessage(entries + (entries == 1 ? " entry" : " entries"));
        });
    }

    private static boolean isTerminal() {
        var console = System.console();
        try {
            // Since Java 22 there can be a console without a terminal.
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

package dev.dateline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import com.sun.management.OperatingSystemMXBean;

/** The machine that the benchmark runs on. */
record Machine(int cores, String processor, long memoryBytes, String system, String java, double loadAverage) {

    static Machine current(Workspace workspace) {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(system.getAvailableProcessors(), processor(workspace).orElse(system.getArch()),
                system.getTotalMemorySize(), system.getName() + " " + system.getVersion(),
                System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")",
                system.getSystemLoadAverage());
    }

    private static Optional<String> processor(Workspace workspace) {
        var linux = Path.of("/proc/cpuinfo");
        try {
            if (Files.isReadable(linux)) {
                return Files.readAllLines(linux).stream().filter(line -> line.startsWith("model name")).findFirst()
                        .map(line -> line.substring(line.indexOf(':') + 1).strip());
            }
            return Optional.of(workspace.run(new ProcessBuilder("sysctl", "-n", "machdep.cpu.brand_string")).strip());
        } catch (IOException unknown) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    String describe() {
        return String.format(Locale.ROOT, "%d cores (%s), %.0f GB of memory, %s, Java %s; load average before the run %.1f",
                cores, processor, memoryBytes / 1e9, system, java, loadAverage);
    }
}

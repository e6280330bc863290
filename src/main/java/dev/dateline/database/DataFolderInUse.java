package dev.dateline.database;

import java.nio.file.Path;

/** Another running process holds the data folder. */
public class DataFolderInUse extends DatabaseUnavailable {

    DataFolderInUse(Path folder) {
        super("The data folder " + folder.toAbsolutePath().normalize() + " is in use by another running Dateline. "
                + "Stop it, or choose another folder with DATELINE_DATA.", null);
    }
}

package dev.dateline.database;

import java.nio.file.Path;

/** Another running copy holds the data folder. */
public class DataFolderInUse extends DatabaseUnavailable {

    DataFolderInUse(Path folder) {
        super("The data folder " + folder.toAbsolutePath().normalize() + " is in use by another running Dateline. "
                + "Stop that one, or choose another folder with DATELINE_DATA.", null);
    }
}

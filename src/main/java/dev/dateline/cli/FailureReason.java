package dev.dateline.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What a command prints of a failure: some exceptions have only the name of a file as their message. */
final class FailureReason {

    private FailureReason() {
    }

    static String of(Throwable failure) {
        return failure instanceof FileSystemException file ? file.getFile() + ": " + reason(file)
                : failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    private static String reason(FileSystemException e) {
        if (e instanceof NoSuchFileException) {
            return "the file or its folder does not exist";
        } else if (e instanceof FileAlreadyExistsException) {
            return "the file exists already";
        } else if (e instanceof AccessDeniedException) {
            return "access denied";
        }
        return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    }
}

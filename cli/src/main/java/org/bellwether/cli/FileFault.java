package org.bellwether.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What went wrong with a file, in words for a user. */
final class FileFault {
    private FileFault() {}

    /** Without the file's own name, which the message has already. */
    static String why(IOException failed) {
        return switch (failed) {
            case NoSuchFileException _ -> "there is no such file or folder";
            case FileAlreadyExistsException there -> there.getFile() + " is there already and is no folder";
            case AccessDeniedException denied -> denied.getFile() + " may not be opened or written to";
            case NotDirectoryException file -> file.getFile() + " is no folder";
            case DirectoryNotEmptyException folder -> folder.getFile() + " is a folder with files in it";
            case FileSystemException other ->
                other.getReason() == null ? "the system gives no reason" : other.getReason();
            default -> failed.getMessage() == null ? "no reason is given" : failed.getMessage();
        };
    }
}

package org.dianet.video.javacv.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {
    @TempDir
    private Path cache;

    @Test
    void theSentenceNamesTheLibraryAndWhatToDo() {
        UnsatisfiedLinkError failure = new UnsatisfiedLinkError("no jniopencv_core in java.library.path: /lib");
        failure.initCause(
                new UnsatisfiedLinkError(cache + "/libjniopencv_core.so: failed to map segment from shared object"));
        assertEquals(
                "The library OpenCV, which reads pictures, cannot be loaded: the disk of " + cache + " allows no"
                        + " programs (it is mounted noexec); set the environment variable XDG_CACHE_HOME to a folder"
                        + " on another disk.",
                NativeLibraries.sentence("OpenCV", failure, cache));
    }
}

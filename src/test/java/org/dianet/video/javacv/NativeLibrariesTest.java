package org.dianet.video.javacv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {
    @TempDir
    Path cache;

    private String sentence(Path folder, String first, String deeper) {
        UnsatisfiedLinkError failure = new UnsatisfiedLinkError(first);
        failure.initCause(new UnsatisfiedLinkError(deeper));
        return NativeLibraries.sentence("OpenCV", failure, folder);
    }

    @Test
    void aDiskWithoutProgramsIsNamed() {
        assertEquals(
                "The library OpenCV, which reads pictures, cannot be loaded: the disk of " + cache + " allows no"
                        + " programs (it is mounted noexec). Set the environment variable XDG_CACHE_HOME to a folder"
                        + " on another disk.",
                sentence(
                        cache,
                        "no jniopencv_core in java.library.path: /lib",
                        cache + "/libjniopencv_core.so: failed to map segment from shared object"));
    }

    @Test
    void aFullDiskIsNamed() {
        assertEquals(
                "The library OpenCV, which reads pictures, cannot be loaded: the disk of " + cache + " is full. Free"
                        + " some space there, or set the environment variable XDG_CACHE_HOME to a folder on another"
                        + " disk.",
                sentence(cache, "no jniopencv_core in java.library.path: /lib", "No space left on device"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.createFile(cache.resolve("a-file"));
        assertEquals(
                "The library OpenCV, which reads pictures, cannot be loaded: it cannot be unpacked into "
                        + file.resolve("javacpp") + ". Set the environment variable XDG_CACHE_HOME to a folder you can"
                        + " write to, on a disk with space.",
                sentence(file.resolve("javacpp"), "no jniopencv_core in java.library.path: /lib", "null"));
    }

    @Test
    void anyOtherReasonIsSaidAsItIs() {
        assertEquals(
                "The library OpenCV, which reads pictures, cannot be loaded: libm.so.6: version GLIBC_2.38 not found.",
                sentence(cache, "no jniopencv_core", "libm.so.6: version GLIBC_2.38 not found"));
    }
}

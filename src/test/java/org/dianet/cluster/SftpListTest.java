package org.dianet.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Lines as `sftp` of OpenSSH 9.2 wrote them.
class SftpListTest {
    @Test
    void sizesAreReadFromALongList() {
        assertEquals(
                Optional.of(Map.entry("fold é 2.sh", 1234L)),
                SftpLines.sized("-rwxr-xr-x    1 0        0            1234 Nov 30 02:31 /scratch/my x/fold é 2.sh"));
        assertEquals(
                Optional.of(Map.entry("a.bin", 12_000_000_000L)),
                SftpLines.sized("-rw-r--r--    ? 1000     1000     12000000000 Jan  2  2025 /scratch/a.bin"));
        assertEquals(Optional.empty(), SftpLines.sized("drwxr-xr-x    2 0        0            4096 Nov 30 02:31 /s/a"));
        assertEquals(Optional.empty(), SftpLines.sized("Can't ls: \"/scratch/none\" not found"));
    }

    @Test
    void linesThatWereBegunAreCounted() {
        assertEquals(0, SftpProgress.begun(""));
        assertEquals(2, SftpProgress.begun("sftp> -mkdir \"/a\"\nsftp> put -p \"b\" \"/a/b\"\nUploading b to /a/b\n"));
    }
}

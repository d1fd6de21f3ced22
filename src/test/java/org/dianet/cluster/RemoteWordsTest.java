package org.dianet.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A word arrives on the other side as it was. The expected texts follow the rules of POSIX's shell and of
/// sftp(1).
class RemoteWordsTest {

    @Test
    void nothingHasAMeaningForTheShell() {
        assertEquals(
                "'sbatch' '--chdir=/a b/$(reboot)`x`\"y\"\\%' 'it'\\''s' ''",
                RemoteWords.line(List.of("sbatch", "--chdir=/a b/$(reboot)`x`\"y\"\\%", "it's", "")));
    }

    @Test
    void nothingHasAMeaningForSftp() {
        assertEquals("ls -1 \"/a b/[x]*\\\\\\\"y\\\"\"", SftpLines.list("/a b/[x]*\\\"y\""));
        assertEquals("-get \"/r/l\" \"/h i/l\"", SftpLines.getIfThere("/r/l", Path.of("/h i/l")));
    }

    @Test
    void lineBreaksAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> RemoteWords.line(List.of("a\nb")));
        assertThrows(IllegalArgumentException.class, () -> SftpLines.list("a\nb"));
    }
}

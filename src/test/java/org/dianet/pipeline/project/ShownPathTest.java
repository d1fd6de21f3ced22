package org.dianet.pipeline.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownPathTest {
    @ParameterizedTest
    @CsvSource({
        "clips/s1/a, clips/s1/a",
        "./clips/../clips/a, clips/a",
        "../../data/CASME/s1, ~/data/CASME/s1",
        "../../../disk/s1, /home/disk/s1",
        "/home/ana/films/a.mp4, ~/films/a.mp4",
        "/mnt/disk/a.mp4, /mnt/disk/a.mp4",
        "/home/anabel/a.mp4, /home/anabel/a.mp4"
    })
    void noPathGoesUp(String written, String shown) {
        assertEquals(
                shown, ShownPath.of(Path.of("/home/ana/projects/one"), written, Optional.of(Path.of("/home/ana"))));
    }

    @ParameterizedTest
    @CsvSource({"../x, /srv/x", "clips/a, clips/a"})
    void withoutAHomeFolderItIsAbsolute(String written, String shown) {
        assertEquals(shown, ShownPath.of(Path.of("/srv/one"), written, Optional.empty()));
    }
}

package org.dianet.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The picture in the page on the architecture shows the packages as they are.
class ArchitecturePictureTest {
    private static final Path KEPT = Path.of("src/docs/architecture.svg");
    private static final Path FRESH = Path.of("target/architecture.svg");

    @Test
    void thePictureShowsThePackagesAsTheyAre() throws IOException {
        String picture = PackagePicture.of(PackageGraph.of(ProgramClasses.ALL));
        Files.createDirectories(FRESH.getParent());
        Files.writeString(FRESH, picture);
        assertTrue(
                Files.exists(KEPT) && picture.equals(Files.readString(KEPT)),
                "packages or what they know have changed, and " + KEPT + " shows them as they were: look at " + FRESH
                        + ", then cp " + FRESH + " " + KEPT);
    }

    @Test
    void whatFollowsFromOtherArrowsIsLeftOut() {
        PackageGraph graph = PackageGraph.of(ProgramClasses.ALL);
        assertEquals(0, graph.levels().get("model"));
        assertTrue(graph.arrows().get("imaging").contains("model"), "imaging knows model");
        assertTrue(!graph.arrows().get("ui").contains("model"), "ui knows model through pipeline anyway");
    }
}

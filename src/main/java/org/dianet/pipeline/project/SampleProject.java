package org.dianet.pipeline.project;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dianet.storage.StorageException;

/// The synthetic project that travels with the program.
public final class SampleProject {
    private static final Path NAME = Path.of("sample-projects", "synthetic");
    /// How far above the program's jar or classes the sample may lie: target/app and target/classes are two below it.
    private static final int LEVELS = 3;

    private SampleProject() {}

    /// The sample as delivered; never written to.
    ///
    /// @throws StorageException if the program came without it
    public static Path locate() throws StorageException {
        for (Path base : bases()) {
            Path candidate = base.resolve(NAME);
            if (Files.isRegularFile(candidate.resolve("project.json"))) {
                return candidate;
            }
        }
        throw new StorageException("The sample project was not found next to the program. Make one with "
                + "'dianet synth --out DIR --subjects 10 --clips-per-subject 6'.");
    }

    /// A copy of the sample to work in, made at the first call and kept afterwards.
    public static Path workingCopy(Path folder) throws IOException {
        Path copy = folder.resolve(NAME);
        if (!Files.isRegularFile(copy.resolve("project.json"))) {
            copyTree(locate(), copy);
        }
        return copy;
    }

    private static void copyTree(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        // The project file last, so that a copy that was cut short is made again.
        List<Path> ordered = new ArrayList<>(files);
        ordered.sort((a, b) -> Boolean.compare(a.endsWith("project.json"), b.endsWith("project.json")));
        for (Path file : ordered) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<Path> bases() {
        List<Path> bases = new ArrayList<>();
        bases.add(Path.of(""));
        CodeSource source = SampleProject.class.getProtectionDomain().getCodeSource();
        try {
            Path folder = source == null
                    ? null
                    : Path.of(source.getLocation().toURI()).getParent();
            for (int level = 0; level < LEVELS && folder != null; level++) {
                bases.add(folder);
                folder = folder.getParent();
            }
        } catch (URISyntaxException e) {
            // A location that is not a path has nothing next to it.
        }
        return bases;
    }
}

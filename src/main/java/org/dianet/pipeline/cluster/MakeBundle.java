package org.dianet.pipeline.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TrainingSpec;
import org.dianet.pipeline.fold.SampleFile;
import org.dianet.pipeline.run.EvaluateLoso;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.run.Bundle;
import org.dianet.storage.AppVersion;
import org.dianet.storage.BundleStore;
import org.dianet.storage.Sha256;
import org.dianet.storage.StorageException;

/// Packs a run for machines elsewhere: the clips as the networks see them, the weights to start from, the
/// spec and the folds. What names the project, its sheets and its files stays in the folder `kept`, which
/// is not sent.
public final class MakeBundle {
    private static final Path SAMPLES = Path.of("lib", "app", "sample-projects");

    private final EvaluateLoso loso;
    private final BundleStore store;

    public MakeBundle(EvaluateLoso loso, BundleStore store) {
        this.loso = loso;
        this.store = store;
    }

    /// @throws IllegalArgumentException if a row of a grid cannot be trained, in a sentence
    void check(List<SpecGrid.Row> rows, RunRequest like) {
        loso.check(rows, like);
    }

    /// @param request of the run; its folder is the bundle's, which must not be there
    /// @throws IllegalArgumentException if there are too few clips, classes or subjects
    public Bundle make(RunRequest request, FoldProgram program, JobContext context)
            throws EngineException, StorageException {
        NewFolder.make(request.run(), "bundle", part -> pack(request, program, part, context));
        return store.read(request.run());
    }

    private void pack(RunRequest request, FoldProgram program, Path part, JobContext context)
            throws EngineException, IOException {
        EvaluateLoso.Begun begun = loso.begin(request.in(BundlePaths.kept(part)), context);
        for (String folder : BundlePaths.EMPTY) {
            Files.createDirectory(part.resolve(folder));
        }
        Map<String, String> files = new TreeMap<>();
        packTensors(part, begun, files, context);
        TrainingSpec spec = packWeights(part, begun.record().spec(), files);
        text(part, BundlePaths.SCRIPT, FoldScript.text(program, spec.execution().threads()), files);
        text(part, BundlePaths.FOLDS, FoldScript.list(begun.folds()), files);
        if (program instanceof FoldProgram.Packed(Path image)) {
            packImage(image, part, files, context);
        }
        String id = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        store.write(part, new Bundle(id, AppVersion.text(), spec, begun.record().classes(), begun.folds(), files));
    }

    private static void packTensors(Path part, EvaluateLoso.Begun begun, Map<String, String> files, JobContext context)
            throws IOException {
        Path folder = Files.createDirectory(part.resolve(Bundle.TENSORS));
        Path fresh = folder.resolve("clips.tmp");
        SampleFile.write(fresh, begun.clips(), context);
        String hash = Sha256.of(fresh, _ -> context.checkCancelled());
        Files.move(fresh, folder.resolve(hash + ".bin"));
        files.put(Bundle.TENSORS + hash + ".bin", hash);
    }

    private static TrainingSpec packWeights(Path part, TrainingSpec spec, Map<String, String> files)
            throws IOException {
        String weights = spec.network().weights();
        if (weights == null) {
            return spec;
        }
        Path source = Path.of(weights);
        String hash = Sha256.of(source);
        String name = String.valueOf(source.getFileName());
        String inside = BundlePaths.WEIGHTS + hash + name.substring(Math.max(0, name.lastIndexOf('.')));
        Path copy = part.resolve(inside);
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.copy(source, copy);
        files.put(inside, hash);
        return spec.withNetwork(spec.network().withWeights(copy.toString()));
    }

    private static void text(Path part, String name, String text, Map<String, String> files) throws IOException {
        Files.writeString(part.resolve(name), text);
        files.put(name, Sha256.of(text));
    }

    private static void packImage(Path image, Path part, Map<String, String> files, JobContext context)
            throws IOException {
        if (!Files.isRegularFile(image.resolve("bin").resolve("dianet"))) {
            throw new StorageException(image + " is not an image of this program for Linux (it has no bin/dianet)."
                    + " jlink/build.sh makes one.");
        }
        Path app = part.resolve(Bundle.APP);
        List<Path> inside = inside(image);
        long all = 0;
        for (Path file : inside) {
            all += Files.size(image.resolve(file));
        }
        long copied = 0;
        for (Path file : inside) {
            context.checkCancelled();
            context.report(CopyProgress.of(copied, all, "copying the program"));
            Path copy = app.resolve(file.toString());
            Files.createDirectories(Objects.requireNonNull(copy.getParent()));
            Files.copy(image.resolve(file), copy, StandardCopyOption.COPY_ATTRIBUTES);
            files.put(Bundle.APP + file.toString().replace('\\', '/'), Sha256.of(copy, _ -> context.checkCancelled()));
            copied += Files.size(copy);
        }
        context.report(CopyProgress.of(copied, all, "copying the program"));
    }

    /// Files of an image, relative to it. Its sample projects are many small files that no fold needs,
    /// and copying them to a cluster would take longer than all others.
    private static List<Path> inside(Path image) throws IOException {
        try (Stream<Path> walk = Files.walk(image)) {
            return walk.filter(Files::isRegularFile)
                    .map(image::relativize)
                    .filter(file -> !file.startsWith(SAMPLES))
                    .toList();
        }
    }

    /// Folders of a bundle that are sent, parents first.
    static List<String> folders(Bundle content) {
        return Stream.concat(
                        BundlePaths.EMPTY.stream(),
                        content.files().keySet().stream().flatMap(MakeBundle::parents))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> parents(String file) {
        return Stream.iterate(
                file.substring(0, Math.max(0, file.lastIndexOf('/'))),
                folder -> !folder.isEmpty(),
                folder -> folder.substring(0, Math.max(0, folder.lastIndexOf('/'))));
    }
}

package org.dianet.storage.json.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.dianet.cluster.Submissions;
import org.dianet.learning.TrainingSpec;
import org.dianet.run.Bundle;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.BundleStore;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.Fields;
import org.dianet.storage.json.Json;
import org.dianet.storage.json.JsonText;
import org.dianet.storage.json.Malformed;

/// Bundles as folders. The weights that a run starts from are named by their path in the bundle, so that it
/// may lie anywhere.
public final class JsonBundleStore implements BundleStore {
    private static final String SUBMISSIONS = "submissions.json";

    private final AtomicFile file = new AtomicFile();

    @Override
    public Bundle read(Path bundle) throws StorageException {
        Path source = bundle.resolve(LIST);
        if (!Files.exists(source)) {
            throw new StorageException(bundle + " is not a bundle (there is no " + LIST + ").");
        }
        Bundle read = parsed(source, ClusterCodec::bundle);
        BundleSeal.check(bundle);
        Path folder = bundle.toAbsolutePath().normalize();
        return new Bundle(
                read.id(),
                read.program(),
                with(read.spec(), weights -> folder.resolve(weights).toString()),
                read.classes(),
                read.folds(),
                read.files());
    }

    @Override
    public void write(Path bundle, Bundle content) throws StorageException {
        Path folder = bundle.toAbsolutePath().normalize();
        TrainingSpec spec = with(
                content.spec(),
                weights -> folder.relativize(Path.of(weights).toAbsolutePath().normalize())
                        .toString()
                        .replace('\\', '/'));
        String list = BundleSeal.sealed(Json.pretty(ClusterCodec.toJson(content, spec)));
        BundleSeal.keep(bundle, list, file);
        file.write(bundle.resolve(LIST), list);
    }

    private static TrainingSpec with(TrainingSpec spec, UnaryOperator<String> place) {
        String weights = spec.network().weights();
        return weights == null ? spec : spec.withNetwork(spec.network().withWeights(place.apply(weights)));
    }

    @Override
    public Optional<Submissions> submissions(Path bundle) throws StorageException {
        Path source = submissionsFile(bundle);
        return Files.exists(source) ? Optional.of(parsed(source, ClusterCodec::submissions)) : Optional.empty();
    }

    @Override
    public void write(Path bundle, Submissions submissions) throws StorageException {
        file.write(submissionsFile(bundle), Json.pretty(ClusterCodec.toJson(submissions)));
    }

    private static Path submissionsFile(Path bundle) {
        return bundle.resolve(KEPT).resolve(SUBMISSIONS);
    }

    private static <T> T parsed(Path source, Function<Fields, T> codec) throws StorageException {
        try {
            return codec.apply(Fields.of(JsonText.read(source), ""));
        } catch (IOException e) {
            throw new StorageException("Cannot read " + source + ": " + AtomicFile.reason(e) + ".", e);
        } catch (Malformed | IllegalArgumentException e) {
            throw new StorageException(source + " is damaged: " + e.getMessage() + ".", e);
        }
    }
}

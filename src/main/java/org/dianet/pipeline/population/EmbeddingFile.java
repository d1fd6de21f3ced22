package org.dianet.pipeline.population;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dianet.model.annotation.CellText;
import org.dianet.pipeline.population.Embedding.Dot;
import org.dianet.pipeline.report.Csv;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.StorageException;

/// The picture of clips as a table: a row for each.
public final class EmbeddingFile {
    private EmbeddingFile() {}

    public static void write(Embedding embedding, Path file) throws StorageException {
        StringBuilder text = new StringBuilder(
                Csv.line(List.of("clip", "subject", "dataset", "class", "network", "seed", "trained_on", "x", "y")));
        for (Dot dot : embedding.dots()) {
            text.append(Csv.line(Stream.of(
                            dot.member().clip().id().value(),
                            dot.member().clip().subject().value(),
                            dot.member().clip().dataset(),
                            dot.member().className(),
                            embedding.shown().name(),
                            String.valueOf(embedding.shown().seed()),
                            dot.trainedOn().name().toLowerCase(Locale.ROOT),
                            Csv.number(dot.x()),
                            Csv.number(dot.y()))
                    .map(CellText::guarded)
                    .toList()));
        }
        new AtomicFile().write(file, text.toString());
    }
}

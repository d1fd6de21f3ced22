package org.dianet.dataset.errata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The built-in list of known errors.
public final class Errata {
    private static final int COLUMNS = 6;

    private Errata() {}

    /// All of them, in the order of the list; lines about one error of one clip are its candidates.
    public static List<Erratum> all() {
        Map<List<String>, List<Erratum.Candidate>> grouped = new LinkedHashMap<>();
        text().lines().skip(1).forEach(line -> {
            String[] cells = line.split("\t", COLUMNS);
            List<Erratum.Candidate> candidates =
                    grouped.computeIfAbsent(List.of(cells[0], cells[1], cells[2], cells[5]), _ -> new ArrayList<>());
            if (!cells[3].isEmpty()) {
                candidates.add(new Erratum.Candidate(Assignments.of(cells[3]), cells[4]));
            }
        });
        List<Erratum> errata = new ArrayList<>();
        grouped.forEach((key, candidates) -> errata.add(
                new Erratum(key.get(0), ClipPlace.of(key.get(1)), Conditions.of(key.get(2)), key.get(3), candidates)));
        return errata;
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(Errata.class.getResourceAsStream("errata.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own list of errata cannot be read", e);
        }
    }
}

package org.dianet.storage.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dianet.learning.Backbone;
import org.dianet.learning.Presets;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.motion.MotionRepresentation;
import org.junit.jupiter.api.Test;

class FamilyGridTest {
    private static final SpecGrid FAMILY = GridJson.ready("family", Presets.QUICK);

    private static SpecGrid.Row row(String name) {
        return FAMILY.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyNetworkIsARow() {
        Set<Backbone> missing = EnumSet.allOf(Backbone.class);
        FAMILY.rows().forEach(row -> missing.remove(row.spec().network().backbone()));
        // The same network as resnet18 without its last stage.
        assertEquals(EnumSet.of(Backbone.RESNET18_FINE), missing);
    }

    @Test
    void everyImageOfAPaperIsARow() {
        Set<String> missing = new TreeSet<>(MotionRepresentation.specNames());
        missing.removeAll(FAMILY.rows().stream()
                .map(row -> row.spec().images().motion().specName())
                .collect(Collectors.toSet()));
        assertEquals(Set.of(), missing);
    }

    @Test
    void noPrintedNumberStandsWithoutItsProtocol() {
        for (SpecGrid.Row row : FAMILY.rows()) {
            if (!row.printed().isEmpty()) {
                assertTrue(
                        row.note().contains("rinted") && row.note().matches(".*(protocol unknown|one subject out).*"),
                        row.name());
            }
            if (row.spec().network().backbone().reading()) {
                assertTrue(row.name().contains("our reading") && row.note().contains("Our reading"), row.name());
            }
        }
        assertEquals(
                Map.of("CASME-II", 93.95, "SAMM", 82.47, "MMEW", 76.0),
                row("AFN, our reading").printed());
        assertEquals(Map.of(), row("MMNet").printed(), "its authors' numbers were not read");
    }
}

package org.dianet.cli.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dianet.cli.CommandRun;
import org.dianet.cli.common.Adapters;
import org.dianet.learning.Presets;
import org.dianet.learning.SpecGrid;
import org.dianet.pipeline.sample.LabelledClip;
import org.dianet.storage.ProjectStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is offered by name can be started on the sample project, with all of its clips.
class StartChecksTest {
    /// As its README has it.
    private static final int CLIPS = 60;

    private static ProjectStore.Opened sample;

    @BeforeAll
    static void open() throws Exception {
        sample = Adapters.projects().open(Path.of("sample-projects/synthetic"));
    }

    private static Stream<SpecGrid.Row> offered() throws Exception {
        Stream.Builder<SpecGrid.Row> rows = Stream.builder();
        for (String preset : Presets.all()) {
            rows.add(new SpecGrid.Row(preset, Presets.named(preset).orElseThrow(), Map.of()));
        }
        for (String grid : Adapters.grids().ready()) {
            for (SpecGrid.Row row : Adapters.grids().named(grid, Presets.QUICK).rows()) {
                rows.add(new SpecGrid.Row(grid + ", " + row.name(), row.spec(), Map.of()));
            }
        }
        return rows.build();
    }

    @ParameterizedTest
    @MethodSource("offered")
    void everyPresetAndEveryRowOfAReadyGridTakesAllClips(SpecGrid.Row row) {
        Adapters.samples().check(List.of(row), sample.project(), sample.folder());
        assertEquals(CLIPS, LabelledClip.of(sample.project(), row.spec()).size());
    }

    @Test
    void theRowsOfEachReadyGridRestOnTheSameClips() throws Exception {
        for (String grid : Adapters.grids().ready()) {
            Adapters.samples()
                    .check(Adapters.grids().named(grid, Presets.QUICK).rows(), sample.project(), sample.folder());
        }
    }

    @Test
    void theHelpNamesEveryPreset() {
        String help = CommandRun.of("loso", "--help").succeeded().out().replaceAll("\\s+", " ");
        for (String preset : Presets.all()) {
            assertTrue(help.contains(preset + ",") || help.contains(preset + "."), preset + " in " + help);
        }
    }
}

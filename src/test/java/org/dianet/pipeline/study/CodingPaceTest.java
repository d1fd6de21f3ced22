package org.dianet.pipeline.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.TestClips;
import org.junit.jupiter.api.Test;

class CodingPaceTest {
    private static Project coded(long... seconds) {
        List<Clip> clips = IntStream.range(0, seconds.length)
                .mapToObj(i -> TestClips.clip("c" + i)
                        .with(new Coding(
                                new Coder("Ana"),
                                Marks.of(101, 110, 120),
                                "joy",
                                ActionUnits.NONE,
                                "",
                                false,
                                Instant.ofEpochSecond(seconds[i]))))
                .toList();
        return TestClips.project(clips.toArray(Clip[]::new));
    }

    /// Steps of 30, 20, 40, 3000 (a break), 50 and 60 s; the middle one of the five is 40 s.
    @Test
    void theMedianLeavesBreaksOut() {
        assertEquals(
                Optional.of(new CodingPace(Duration.ofSeconds(40), 5)),
                CodingPace.of(coded(1000, 1030, 1050, 1090, 4090, 4140, 4200)));
    }

    @Test
    void fewOrNoStepsSayNothing() {
        assertEquals(Optional.empty(), CodingPace.of(coded(1000, 1030, 1050, 1090, 1120)));
        assertEquals(Optional.empty(), CodingPace.of(coded(7, 7, 7, 7, 7, 7, 7, 7)));
    }

    @Test
    void theForecastIsClipsTimesPace() {
        Project project = coded(1000, 1030, 1050, 1090, 4090, 4140, 4200);
        PlanForecast forecast = PlanForecast.of(
                project,
                MakePlan.of(
                        project,
                        new MakePlan.Wishes(
                                List.of(new Coder("Bo")),
                                true,
                                1,
                                org.dianet.model.study.SessionPlan.Ordering.FIXED,
                                1,
                                List.of(),
                                false),
                        new Coder("Cy"),
                        Instant.EPOCH));
        assertEquals(
                Optional.of(Duration.ofSeconds(280)),
                forecast.effort(forecast.loads().getFirst()));
        assertEquals(0, forecast.share());
    }
}

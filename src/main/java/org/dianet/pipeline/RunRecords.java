package org.dianet.pipeline;

import java.time.Instant;
import org.dianet.learning.EngineInfo;
import org.dianet.storage.RunRecord;

/// The record a run starts with.
final class RunRecords {
    private RunRecords() {}

    static RunRecord of(RunRecord.Kind kind, RunRequest request, PreparedClips clips, EngineInfo engine, Instant now) {
        return new RunRecord(
                kind,
                RunRecord.State.PARTIAL,
                request.spec(),
                request.project().name(),
                request.project().protocol().name(),
                new RunRecord.Origin(
                        request.project().protocol().version(),
                        request.project().sheets()),
                clips.classes(),
                clips.remembered(),
                clips.skipped(),
                clips.still(),
                engine.name() + " " + engine.version(),
                now,
                null);
    }
}

package org.dianet.cli.project;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.CoderName;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.TextTable;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.Words;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.edit.CodingRules;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.PairedClips;
import org.dianet.model.project.Project;
import org.dianet.model.study.Pairing;
import org.dianet.pipeline.project.EditSession;
import org.dianet.pipeline.sound.FindOffset;
import org.dianet.pipeline.study.PairRecordings;
import org.dianet.sound.ClapMatch;
import org.dianet.storage.ProjectStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Two recordings of one event.
@Command(
        name = "pair",
        description =
                "Show a second recording of the same event next to a clip, in step by time: a time of the clip plus"
                        + " the offset is the time of the other. Without --with, list the pairs.")
public final class PairCommand extends WorkCommand {

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(names = "--clip", paramLabel = "ID", description = "Name of the clip that is coded.")
    private @Nullable String clip;

    @Option(names = "--with", paramLabel = "ID", description = "Name of the clip that is shown next to it.")
    private @Nullable String other;

    @Option(names = "--offset", paramLabel = "MS", description = "Milliseconds added to a time of the clip.")
    private @Nullable Double offset;

    @Option(
            names = "--frames",
            split = ",",
            paramLabel = "N,M",
            description = "Original numbers of two frames, of the clip and of the other, that show the same moment.")
    private List<Long> frames = List.of();

    @Option(
            names = "--clap",
            description = "Find the offset by a clap that is heard in both, and say how sure it is; --keep keeps it.")
    private boolean clap;

    @Option(names = "--keep", description = "Keep what --clap finds.")
    private boolean keep;

    @Option(names = "--remove", description = "Show no second recording with --clip.")
    private boolean remove;

    @Option(names = "--coder", paramLabel = "NAME", description = "Who says so; else the name in the settings.")
    private @Nullable String coder;

    private Optional<String> problem() {
        if (other == null && !remove) {
            return clip == null && offset == null && frames.isEmpty() && !clap && !keep
                    ? Optional.empty()
                    : Optional.of("Name the other recording with --with ID.");
        }
        if (clip == null) {
            return Optional.of("Name the clip with --clip ID.");
        }
        int ways = (offset == null ? 0 : 1) + (frames.isEmpty() ? 0 : 1) + (clap ? 1 : 0) + (remove ? 1 : 0);
        if (ways != 1 || (remove && other != null)) {
            return Optional.of("Use one of --offset MS, --frames N,M and --clap with --with ID, or --remove.");
        }
        if (keep && !clap) {
            return Optional.of("--keep keeps what --clap finds; anything else is kept without it.");
        }
        return frames.isEmpty() || frames.size() == 2
                ? Optional.empty()
                : Optional.of("--frames takes two numbers, such as 120,135.");
    }

    @Override
    protected void work(Console console) throws IOException {
        refuse(problem());
        if (clap && !keep) {
            ProjectStore.Opened opened = Adapters.projects().open(project);
            console.json(told(found(opened.project(), opened.folder(), console), console));
            return;
        }
        Project shown =
                other == null && !remove ? Adapters.projects().open(project).project() : changed(console);
        List<Map<String, Object>> rows = new ArrayList<>();
        List<List<String>> lines = new ArrayList<>(List.of(List.of("clip", "other", "offset", "basis", "by")));
        for (Pairing pairing : shown.study().pairings()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("clip", pairing.clip().value());
            row.put("other", pairing.other().value());
            row.put("offset", pairing.offset());
            row.put("basis", Words.of(pairing.basis()));
            row.put("by", pairing.by().name());
            rows.add(row);
            lines.add(row.values().stream().map(String::valueOf).toList());
        }
        if (rows.isEmpty()) {
            console.print("No recordings are paired.");
        } else {
            TextTable.lines(lines).forEach(console::print);
        }
        console.json(Map.of("pairs", rows));
    }

    private Project changed(Console console) throws IOException {
        try (EditSession session = EditSession.open(Adapters.projects(), project)) {
            Project before = session.project();
            Clip first = CodingRules.find(before, new ClipId(String.valueOf(clip)));
            Edit edit = remove
                    ? PairRecordings.part(before, first)
                    : clap ? byClap(before, session.folder(), console) : pair(before, first);
            session.perform((remove ? "Part " : "Pair ") + first.id(), edit);
            return session.project();
        }
    }

    private FindOffset.Found found(Project before, Path folder, Console console) throws IOException {
        PairedClips plain = PairRecordings.of(
                CodingRules.find(before, new ClipId(String.valueOf(clip))),
                CodingRules.find(before, new ClipId(String.valueOf(other))));
        return new FindOffset(Adapters.sounds())
                .find(folder, plain, console)
                .orElseThrow(() -> new IllegalArgumentException("no clap is heard in both recordings"));
    }

    private static Map<String, Object> told(FindOffset.Found found, Console console) {
        ClapMatch match = found.match();
        console.print(String.format(
                Locale.ROOT,
                "clap at %.0f ms and at %.0f ms: offset %.1f ms, %s (fits %.2f of 1, the next best %.2f)",
                match.first(),
                match.second(),
                found.pair().offset(),
                match.clear() ? "clear" : "doubtful",
                match.agreement(),
                match.rival()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("offset", found.pair().offset());
        json.put("clear", match.clear());
        json.put("agreement", match.agreement());
        json.put("rival", match.rival());
        return json;
    }

    private Edit byClap(Project before, Path folder, Console console) throws IOException {
        FindOffset.Found found = found(before, folder, console);
        told(found, console);
        return PairRecordings.pair(before, found.pair(), Pairing.Basis.CLAP, CoderName.orElse(coder), Instant.now());
    }

    private Edit pair(Project before, Clip first) throws IOException {
        Clip second = CodingRules.find(before, new ClipId(String.valueOf(other)));
        PairedClips plain = PairRecordings.of(first, second);
        PairedClips pair = offset != null
                ? new PairedClips(plain.first(), plain.second(), offset)
                : plain.at(index(first, frames.getFirst()), index(second, frames.getLast()));
        return PairRecordings.pair(before, pair, Pairing.Basis.HAND, CoderName.orElse(coder), Instant.now());
    }

    private static FrameIndex index(Clip of, long number) {
        return of.frames()
                .indexOf(new FrameNumber(number))
                .orElseThrow(() -> new IllegalArgumentException("clip " + of.id() + " has no frame " + number));
    }
}

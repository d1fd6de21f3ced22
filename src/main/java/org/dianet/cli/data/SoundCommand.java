package org.dianet.cli.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.edit.CodingRules;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.sound.ClipSound;
import org.dianet.sound.Clap;
import org.dianet.storage.ProjectStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What can be heard in a clip's video.
@Command(
        name = "sound",
        description = "The sound of a clip's video: how long it is, when it begins and ends beside the picture, and"
                + " where claps and other short loud noises are.")
public final class SoundCommand extends WorkCommand {
    private static final int CLAPS = 10;

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    private Path project = Path.of("");

    @Option(names = "--clip", required = true, paramLabel = "ID", description = "Name of the clip.")
    private String clip = "";

    @Override
    protected void work(Console console) throws IOException {
        ProjectStore.Opened opened = Adapters.projects().open(project);
        Clip found = CodingRules.find(opened.project(), new ClipId(clip));
        Optional<ClipSound> sound = Adapters.sounds().read(opened.folder(), found.media(), console);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("clip", clip);
        json.put("sound", sound.isPresent());
        if (sound.isEmpty()) {
            console.print("Clip " + clip + " has no sound.");
        } else {
            describe(found, sound.get(), console, json);
        }
        console.json(json);
    }

    private static void describe(Clip clip, ClipSound sound, Console console, Map<String, @Nullable Object> json) {
        console.print(String.format(
                Locale.ROOT,
                "%.3f s at %d samples a second, %s",
                sound.duration() / 1000,
                sound.rate(),
                sound.channels() == 1 ? "1 channel" : sound.channels() + " channels"));
        console.print(String.format(
                Locale.ROOT,
                "begins %.0f ms %s the first frame, ends %.0f ms %s the last",
                Math.abs(sound.lead()),
                sound.lead() < 0 ? "before" : "after",
                Math.abs(sound.overhang()),
                sound.overhang() < 0 ? "before the end of" : "after the end of"));
        if (sound.outlasts()) {
            console.print("The sound is longer than the picture; what is heard after the last frame has no frame.");
        }
        json.put("milliseconds", sound.duration());
        json.put("rate", sound.rate());
        json.put("channels", sound.channels());
        json.put("afterFirstFrame", sound.lead());
        json.put("afterLastFrame", sound.overhang());
        json.put("claps", claps(clip, sound, console));
    }

    private static List<Map<String, @Nullable Object>> claps(Clip clip, ClipSound sound, Console console) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        double from = sound.startOf(clip.frames(), FrameIndex.FIRST);
        double to = sound.endOf(clip.frames(), new FrameIndex(clip.frames().count() - 1));
        for (Clap clap : Clap.in(sound.wave(), from, to, CLAPS)) {
            long frame = clip.frames()
                    .numberAt(sound.frameAt(clip.frames(), clap.millis()))
                    .value();
            console.print(String.format(
                    Locale.ROOT, "clap at %.0f ms, frame %d, %.0f dB louder", clap.millis(), frame, clap.rise()));
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("milliseconds", clap.millis());
            row.put("frame", frame);
            row.put("decibels", clap.rise());
            rows.add(row);
        }
        if (rows.isEmpty()) {
            console.print("no clap");
        }
        return rows;
    }
}

package org.dianet.cli.common;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.learning.EngineException;
import org.dianet.model.Words;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.CodingRules;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.storage.StorageException;
import org.dianet.video.MediaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// One clip, several or all of a project. One clip's files lie in the folder that is named; each of several has a
/// folder of its own there.
public final class ClipChoice {
    @Option(names = "--clip", paramLabel = "ID", description = "Name of the clip; may be given several times.")
    private List<String> clips = List.of();

    @Option(names = "--all", description = "All clips; those that cannot be used are skipped and named.")
    private boolean all;

    /// What a command does with one clip.
    public interface Work {
        /// @param out folder of the clip's files
        /// @return its JSON
        Map<String, Object> on(Clip clip, Path out) throws Exception;
    }

    /// What is wrong with the options, in a sentence.
    public Optional<String> problem() {
        return all == clips.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        all ? "Use either --clip or --all, not both." : "Name a clip with --clip ID, or use --all.");
    }

    /// Whether one clip was named.
    public boolean one() {
        return !all && clips.stream().distinct().count() == 1;
    }

    /// @throws IllegalArgumentException if a clip is not there, or two would have one folder
    /// @throws StorageException if a clip that was named, or every clip, failed; the others are done
    public void each(Project project, Path out, Console console, Work work) throws Exception {
        List<Clip> chosen = chosen(project);
        if (one()) {
            console.json(work.on(chosen.getFirst(), out));
            return;
        }
        Map<Clip, Path> folders = folders(chosen, out);
        List<Map<String, Object>> done = new ArrayList<>();
        List<Map<String, Object>> skipped = new ArrayList<>();
        for (Map.Entry<Clip, Path> each : folders.entrySet()) {
            Clip clip = each.getKey();
            console.checkCancelled();
            console.print(clip.id() + ":");
            try {
                done.add(work.on(clip, each.getValue()));
            } catch (MediaException | StorageException | EngineException | IllegalArgumentException e) {
                console.note("skipped " + clip.id() + ": " + e.getMessage());
                Map<String, Object> left = new LinkedHashMap<>();
                left.put("clip", clip.id().value());
                left.put("reason", String.valueOf(e.getMessage()));
                skipped.add(left);
            }
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clips", done);
        json.put("skipped", skipped);
        console.json(json);
        if (!skipped.isEmpty() && (!all || done.isEmpty())) {
            throw new StorageException(skipped.size() + " of " + Words.count(chosen.size(), "clip")
                    + " could not be used; the first, " + skipped.getFirst().get("clip") + ": "
                    + skipped.getFirst().get("reason"));
        }
    }

    private List<Clip> chosen(Project project) {
        if (all) {
            if (project.clips().isEmpty()) {
                throw new IllegalArgumentException("The project has no clips.");
            }
            return project.clips();
        }
        return clips.stream()
                .distinct()
                .map(name -> CodingRules.find(project, new ClipId(name)))
                .toList();
    }

    private static Map<Clip, Path> folders(List<Clip> chosen, Path out) {
        Map<Clip, Path> folders = new LinkedHashMap<>();
        Map<String, Clip> taken = new HashMap<>();
        for (Clip clip : chosen) {
            String name = clip.id()
                    .value()
                    .replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "_")
                    .replaceAll("^\\.+", "_");
            @Nullable Clip before = taken.putIfAbsent(name, clip);
            if (before != null) {
                throw new IllegalArgumentException("The clips " + before.id() + " and " + clip.id()
                        + " would both be written to the folder " + name + "; write them one by one.");
            }
            folders.put(clip, out.resolve(name));
        }
        return folders;
    }
}

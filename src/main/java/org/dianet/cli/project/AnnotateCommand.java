package org.dianet.cli.project;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.CoderName;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.edit.CodingChange;
import org.dianet.model.edit.CodingRules;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.project.AnnotateClip;
import org.dianet.pipeline.project.EditSession;
import org.dianet.pipeline.project.ExtendVocabulary;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// One edit through the same journal as the window's.
@Command(name = "annotate", description = "Change one clip's phases or labels.")
public final class AnnotateCommand extends WorkCommand {

    @Parameters(paramLabel = "PROJECT", description = "Project folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(names = "--clip", required = true, paramLabel = "ID", description = "The clip's name.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String clip;

    @Option(names = "--onset", paramLabel = "N", description = "Original frame number of the onset.")
    private @Nullable Long onset;

    @Option(names = "--apex", paramLabel = "N", description = "Original frame number of the apex.")
    private @Nullable Long apex;

    @Option(names = "--offset", paramLabel = "N", description = "Original frame number of the offset.")
    private @Nullable Long offset;

    @Option(names = "--emotion", paramLabel = "E", description = "Emotion label; \"\" removes it.")
    private @Nullable String emotion;

    @Option(names = "--au", paramLabel = "UNITS", description = "Action units, e.g. \"4+7+L10\".")
    private @Nullable String actionUnits;

    @Option(names = "--note", paramLabel = "TEXT", description = "A note; replaces the earlier one.")
    private @Nullable String note;

    @Option(
            names = "--value",
            paramLabel = "TIER=VALUE",
            description = "What is said on a tier of the project, see dianet tiers; an empty value removes it.")
    private Map<String, String> values = Map.of();

    @Option(
            names = "--confidence",
            paramLabel = "MARK=N",
            description = "How sure: onset, apex or offset = 1 (guessed), 2 or 3 (sure).")
    private Map<MarkKind, Integer> confidence = Map.of();

    @Option(
            names = "--disputed",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Flag the clip as disputed; false removes the flag.")
    private @Nullable Boolean disputed;

    @Option(names = "--coder", paramLabel = "NAME", description = "Name of the coder; else the name in the settings.")
    private @Nullable String coder;

    @Option(
            names = "--new-expression",
            description = "Add another expression of the clip's recording and apply the edit to that one.")
    private boolean newExpression;

    @Option(
            names = "--add-emotion",
            description = "If the label of --emotion is new to the project, add it to the vocabulary.")
    private boolean addEmotion;

    @Option(
            names = "--own",
            description = "Change the coder's own coding only; else the edit also becomes the coding that counts, as a"
                    + " decision of the coder.")
    private boolean own;

    @Override
    protected void work(Console console) throws StorageException {
        CodingChange change = new CodingChange(marks(), emotion, actionUnits, note, values, confidence, disputed);
        if (change.empty() && !newExpression) {
            throw wrongUsage(
                    "Name something to change: --onset, --apex, --offset, --emotion, --au, --note, --value, --confidence or --disputed.");
        }
        if (addEmotion && (emotion == null || emotion.isBlank())) {
            throw wrongUsage("--add-emotion needs --emotion.");
        }
        try (EditSession session = EditSession.open(Adapters.projects(), project)) {
            session.notes().forEach(console::note);
            extend(session);
            ClipId id = new ClipId(clip);
            Clip changed = said(session, id, change);
            console.print(ClipJson.header());
            console.print(ClipJson.line(changed));
            console.json(ClipJson.of(changed));
        }
    }

    /// The clip afterwards, showing the coding that counts or, if only that was changed, the coder's own.
    private Clip said(EditSession session, ClipId id, CodingChange change) throws StorageException {
        Coder by = CoderName.orElse(coder);
        AnnotateClip annotate = new AnnotateClip(session.project(), by, Adapters.now());
        if (newExpression) {
            Edit edit = annotate.newExpression(id, change);
            session.perform("Another expression of " + id, edit, by, null);
            return session.project().clips().getLast();
        }
        AnnotateClip.Scope scope = own ? AnnotateClip.Scope.OWN : AnnotateClip.Scope.COUNTS;
        session.perform("Annotate " + id, annotate.change(id, change, scope), by, null);
        Clip changed = CodingRules.find(session.project(), id);
        return own ? changed.showing(changed.codingBy(by).orElseThrow()) : changed;
    }

    private void extend(EditSession session) throws StorageException {
        if (addEmotion && emotion != null) {
            CodingRules.find(session.project(), new ClipId(clip));
            Optional<Edit> more = ExtendVocabulary.edit(session.project(), emotion);
            if (more.isPresent()) {
                session.perform("Offer " + emotion, more.get());
            }
        }
    }

    private Map<MarkKind, FrameNumber> marks() {
        Map<MarkKind, FrameNumber> marks = new EnumMap<>(MarkKind.class);
        put(marks, MarkKind.ONSET, onset);
        put(marks, MarkKind.APEX, apex);
        put(marks, MarkKind.OFFSET, offset);
        return marks;
    }

    private static void put(Map<MarkKind, FrameNumber> marks, MarkKind markKind, @Nullable Long number) {
        if (number != null) {
            marks.put(markKind, new FrameNumber(number));
        }
    }
}

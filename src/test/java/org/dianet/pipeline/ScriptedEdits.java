package org.dianet.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.pipeline.coding.ExportAnnotations;
import org.dianet.pipeline.project.EditSession;
import org.dianet.storage.csv.CsvAnnotationWriter;
import org.dianet.storage.json.JsonProjectStore;

/// A program that edits a project and says after each edit that it is done: edit `i` is a coding by coder `i`. Now and
/// then it saves, keeps a version and exports.
final class ScriptedEdits {
    static final String EXPORT = "export.csv";
    private static final int SAVE_EVERY = 5;
    private static final int EXPORT_EVERY = 7;
    private static final int KEEP_EVERY = 11;

    private ScriptedEdits() {}

    /// @param arguments project folder, first edit, last edit
    public static void main(String[] arguments) throws IOException {
        EditSession session = EditSession.open(new JsonProjectStore(), Path.of(arguments[0]));
        int last = Integer.parseInt(arguments[2]);
        for (int i = Integer.parseInt(arguments[1]); i <= last; i++) {
            ClipId clip = new ClipId(i % 2 == 0 ? "a" : "b");
            session.perform("Edit " + i, new Edit.PutCoding(clip, Coding.empty(new Coder("" + i))));
            System.out.println(i);
            System.out.flush();
            if (i % SAVE_EVERY == 0) {
                session.save();
            }
            if (i % EXPORT_EVERY == 0) {
                new ExportAnnotations(new CsvAnnotationWriter())
                        .export(session.project(), session.folder().resolve(EXPORT));
            }
            if (i % KEEP_EVERY == 0) {
                session.keepVersion();
            }
        }
        session.close();
    }
}

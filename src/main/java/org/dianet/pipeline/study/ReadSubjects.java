package org.dianet.pipeline.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dianet.dataset.table.Sheet;
import org.dianet.dataset.table.SheetReader;
import org.dianet.dataset.table.Table;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Project;
import org.dianet.model.study.SubjectFacts;
import org.dianet.wording.SimilarNames;

/// Reads what is known of the subjects from a table with a column `subject`; every other column becomes one of ours.
public final class ReadSubjects {
    private static final String SUBJECT = "subject";
    private final SheetReader sheets;

    public ReadSubjects(SheetReader sheets) {
        this.sheets = sheets;
    }

    /// What the table says, over what was known.
    ///
    /// @throws IOException if it has no such column
    /// @throws IllegalArgumentException if it names a subject that the project does not have, with its row
    public SubjectFacts read(Project project, Path file) throws IOException {
        Table table = Table.find(file, sheets.read(file), List.of(SUBJECT));
        Set<String> known = subjects(project);
        SubjectFacts facts = project.study().subjects();
        int subject = table.place(SUBJECT);
        for (Sheet.Row row : table.rows()) {
            String name = table.text(row, SUBJECT).strip();
            if (name.isEmpty()) {
                continue;
            }
            check(name, known, file + ", row " + row.number() + ": ");
            for (int column = 0; column < table.header().cells().size(); column++) {
                String heading = table.header().cell(column);
                if (column != subject && !heading.isEmpty()) {
                    facts = facts.with(new SubjectId(name), heading, row.cell(column));
                }
            }
        }
        return facts;
    }

    /// @throws IllegalArgumentException if the project has no clip of that subject
    public static void check(String subject, Set<String> known, String where) {
        if (!known.contains(subject)) {
            throw new IllegalArgumentException(where + "the project has no clip of subject " + subject
                    + SimilarNames.question(subject, List.copyOf(known)));
        }
    }

    /// The names of a project's subjects.
    public static Set<String> subjects(Project project) {
        return project.clips().stream()
                .map(clip -> clip.subject().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

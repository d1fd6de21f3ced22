package org.dianet.ui.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.dianet.job.Lane;
import org.dianet.pipeline.doctor.Finding;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Tasks;

/// Corrections exchanged with other laboratories, as jobs.
final class ErrataFiles {
    private final Workbench workbench;
    private final Tasks tasks;
    private final DoctorPorts ports;
    private final BiConsumer<OpenProject, List<Finding>> found;

    /// @param found takes the project as it is when a file has been read, and what the file says about it
    ErrataFiles(Workbench workbench, Tasks tasks, DoctorPorts ports, BiConsumer<OpenProject, List<Finding>> found) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.ports = ports;
        this.found = found;
    }

    void export(Path file) {
        OpenProject open = workbench.session().openProject().get();
        if (open != null) {
            tasks.start(
                    Messages.text("doctor.task.export"),
                    Lane.IO,
                    _ -> ports.exportErrata(open.project(), file),
                    count -> say("doctor.exported", count, file));
        }
    }

    void read(Path file) {
        OpenProject open = workbench.session().openProject().get();
        if (open != null) {
            tasks.start(
                    Messages.text("doctor.task.errata"),
                    Lane.IO,
                    _ -> ports.readErrata(open.project(), file),
                    findings -> arrived(open, file, findings));
        }
    }

    private void arrived(OpenProject asked, Path file, List<Finding> findings) {
        OpenProject now = workbench.session().openProject().get();
        if (now != null && workbench.session().stillOpen(asked)) {
            say("doctor.errata-read", findings.size(), file);
            found.accept(now, findings);
        }
    }

    private void say(String key, int count, Path file) {
        workbench.notices().hints().show(Messages.text(key, count, file.getFileName()));
    }
}

package org.dianet.ui.app.menu;

import java.util.List;
import java.util.function.Supplier;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Group;
import javafx.scene.transform.Scale;
import javafx.stage.Window;
import org.dianet.storage.drawing.Drawing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Prints by the system's printers, with the system's dialogs for page and printer.
///
/// @param owner the window that the dialogs belong to
public record FxPrinting(Supplier<? extends Window> owner) implements Printing {
    private static final Logger LOG = LoggerFactory.getLogger(FxPrinting.class);

    @Override
    public Outcome print(List<Drawing> pages) {
        PrinterJob job = job();
        if (job == null) {
            return Outcome.NO_PRINTER;
        }
        job.getJobSettings().setPageLayout(usual(job.getPrinter()));
        if (!job.showPageSetupDialog(owner.get()) || !job.showPrintDialog(owner.get())) {
            job.cancelJob();
            return Outcome.CANCELLED;
        }
        PageLayout page = job.getJobSettings().getPageLayout();
        boolean printed = true;
        for (Drawing drawing : pages) {
            printed &= job.printPage(page, fitted(drawing, page));
        }
        return printed && job.endJob() ? Outcome.PRINTED : Outcome.FAILED;
    }

    private static @Nullable PrinterJob job() {
        try {
            return PrinterJob.createPrinterJob();
        } catch (RuntimeException | UnsatisfiedLinkError e) {
            LOG.info("No printer can be asked", e);
            return null;
        }
    }

    private static PageLayout usual(Printer printer) {
        return printer.createPageLayout(Paper.A4, PageOrientation.LANDSCAPE, Printer.MarginType.DEFAULT);
    }

    private static Group fitted(Drawing drawing, PageLayout page) {
        double scale =
                Math.min(page.getPrintableWidth() / drawing.width(), page.getPrintableHeight() / drawing.height());
        Group whole = DrawingNode.of(drawing);
        whole.getTransforms().add(new Scale(scale, scale));
        return new Group(whole);
    }
}

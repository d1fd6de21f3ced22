package org.dianet.ui.app.menu;

import java.util.List;
import org.dianet.storage.drawing.Drawing;

/// Paper, as far as this computer has a printer. Used on the window's thread.
public interface Printing {
    /// What came of it.
    enum Outcome {
        PRINTED,
        CANCELLED,
        /// There is no printer.
        NO_PRINTER,
        /// The printer took nothing.
        FAILED
    }

    /// Asks for printer and page, then prints each drawing on a page of its own, as large as it fits.
    Outcome print(List<Drawing> pages);
}

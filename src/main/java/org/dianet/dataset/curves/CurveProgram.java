package org.dianet.dataset.curves;

/// The program that measured, recognised by the columns.
public enum CurveProgram {
    /// `frame` counts from 1; `success` and `confidence` say whether the face was followed.
    OPENFACE("OpenFace"),
    /// `frame` counts from 0; `FaceScore` says how surely a face was found.
    PY_FEAT("Py-Feat"),
    /// `frame_idx` counts from 0; units are whole numbers (`au_12`) or intensities (`au_12_intensity`).
    LIBREFACE("LibreFace"),
    /// `Video Time` instead of frame numbers; FIT_FAILED and FIND_FAILED instead of values.
    FACEREADER("FaceReader");

    private final String title;

    CurveProgram(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}

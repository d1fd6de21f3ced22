package org.dianet.model.project;

/// One corrected value of a data set, as laboratories hand it on.
///
/// @param dataset name of the data set, or empty
/// @param subject as the project names it, e.g. `casme2/sub04`
/// @param clip name of the clip in the project
/// @param change the field with its published and its right value
/// @param source who says so
/// @param what why the published value is wrong
public record Correction(String dataset, String subject, String clip, FieldChange change, String source, String what) {}

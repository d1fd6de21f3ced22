package org.dianet.evaluation;

import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;

/// A clip with the class it counts as.
public record LabelledClip(ClipId clip, SubjectId subject, String label) implements HasSubject {}

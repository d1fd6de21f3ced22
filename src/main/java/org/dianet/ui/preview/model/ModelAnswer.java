package org.dianet.ui.preview.model;

import org.dianet.pipeline.controls.MapNote;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.explain.MapRegions;
import org.dianet.pipeline.explain.PredictClip;
import org.jspecify.annotations.Nullable;

/// What a run's model says about the selected clip.
///
/// @param maps why it answers so, over what it saw; `null` if none was asked for or there is none
/// @param regions the maps in the words of action units; `null` if there are none
/// @param note what the controls of this kind of map say; `null` without maps
/// @param noMaps a sentence on why there is none, or empty
/// @param truth the coded class, or `null`
/// @param provenance which model answered, and what it never saw
public record ModelAnswer(
        PredictClip.Answer answer,
        ExplainClip.@Nullable Answer maps,
        @Nullable MapRegions regions,
        @Nullable MapNote note,
        String noMaps,
        @Nullable String truth,
        String provenance) {}

package org.dianet.storage.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PublishedPresetTest {

    /// The settings that main.py of christy1206/STSTNet has, and what PyTorch has where it names none.
    @Test
    void ststnetIsTrainedAsItsAuthorsScriptDoes() throws Exception {
        assertEquals(SpecJson.parse("""
                        { "representation": "flow", "input": "onset", "flowAlgorithm": "tv-l1",
                          "flowPlanes": "uv-strain", "flowScale": "minmax", "imageSize": 28,
                          "backbone": "ststnet", "dropout": 0.5, "weights": null, "trainable": "all",
                          "optimizer": "adam", "learningRate": 5e-5, "beta2": 0.999, "weightDecay": 0,
                          "batch": 256, "epochs": 800, "stop": { "rule": "fixed" }, "averageLast": 0,
                          "schedule": "constant", "gradientClip": 0, "classBalance": "none", "focalGamma": 0,
                          "labelSmoothing": 0, "mixup": 0, "testMirror": false, "consistency": 0,
                          "augment": { "flip": false, "rotateDegrees": 0, "apexJitter": 0 } }"""), SpecJson.parse("{ \"preset\": \"ststnet\" }"));
    }
}

/// From a clip's frames and marks to a network's input: dynamic images, flow, ready images.
@NullMarked
package org.dianet.pipeline.sample;

import org.jspecify.annotations.NullMarked;
